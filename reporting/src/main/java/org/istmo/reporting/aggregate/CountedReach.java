package org.istmo.reporting.aggregate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** Which activities and people the distinct counts of a report are of: the same that {@link Aggregates} counts, one by one. */
public final class CountedReach {

    /** @param kind empty where nobody said it */
    public record Activity(
            long id, String identifier, Text title, String office, String kind, Sensitivity sensitivity) {}

    /** Those of one sex who took part in an activity. */
    public record People(Activity activity, String sex, long count) {}

    private static final String ACTIVITY =
            "v.id, v.identifier, v.title_en, v.title_es, v.office, v.kind, v.sensitivity";

    private final Handle handle;
    private final Scope scope;
    private final Span span;
    private final Narrowing narrowing;

    /**
     * @param scope activities above its level are in no count
     * @param narrowing to a country: people who took part in another one do not count
     */
    public CountedReach(Handle handle, Scope scope, LocalDate from, LocalDate to, Narrowing narrowing) {
        this.handle = handle;
        this.scope = scope;
        this.span = Span.of(Optional.of(from), Optional.of(to));
        this.narrowing = narrowing;
    }

    /** That run in the period, each event once, by identifier. */
    public List<Activity> activities() {
        Sql sql = new Sql();
        return sql.on(
                        handle,
                        "SELECT " + ACTIVITY + " FROM "
                                + counted(sql, Quantity.ACTIVITIES).table()
                                + " x JOIN activity v ON v.id = x.id WHERE x.turn = 1 ORDER BY v.identifier, v.id")
                .map((row, context) -> activity(row))
                .list();
    }

    /** Who took part in the period, by activity; of one event that was reported twice those of the activity that was kept. */
    public List<People> people() {
        Sql sql = new Sql();
        return sql.on(
                        handle,
                        "SELECT " + ACTIVITY + ", t.sex, SUM(t.people) AS people FROM "
                                + counted(sql, Quantity.PARTICIPANTS).table()
                                + " x JOIN activity v ON v.id = x.id JOIN activity_participants t ON t.activity = x.id WHERE x.turn = 1"
                                + " AND COALESCE(t.held_on, x.since, x.until) >= "
                                + sql.bind(span.from().orElseThrow())
                                + " AND COALESCE(t.held_on, x.since, x.until) <= "
                                + sql.bind(span.to().orElseThrow())
                                + inCountries(sql)
                                + " GROUP BY " + ACTIVITY + ", t.sex ORDER BY v.identifier, v.id, t.sex")
                .map((row, context) -> new People(activity(row), row.getString("sex"), row.getLong("people")))
                .list();
    }

    private String inCountries(Sql sql) {
        List<String> countries = narrowing.of(Dimension.COUNTRY);
        return countries.isEmpty() ? "" : " AND (t.country IS NULL OR t.country IN " + sql.list(countries) + ")";
    }

    private static Activity activity(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Activity(
                row.getLong("id"),
                row.getString("identifier"),
                new Text(row.getString("title_en"), row.getString("title_es")),
                row.getString("office"),
                kind == null ? "" : kind,
                Sensitivity.of(row.getString("sensitivity")));
    }

    /** Activities above the scope's level that would have been looked at. */
    public long withheld() {
        Sql sql = new Sql();
        return scope.levelsAbove().isEmpty()
                ? 0
                : sql.on(handle, counted(sql, Quantity.ACTIVITIES).withheld())
                        .mapTo(Long.class)
                        .one();
    }

    private CountedActivities counted(Sql sql, Quantity quantity) {
        return new CountedActivities(sql, new Question(quantity, List.of(), Question.DOLLAR, span, narrowing), scope);
    }
}
