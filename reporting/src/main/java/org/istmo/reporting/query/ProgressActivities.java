package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.ProgressActivity;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The activities of a progress report, their words up to what the audience may read, and how much of their time is over. */
final class ProgressActivities {

    private static final Text WITHHELD = new Text("Withheld", "Reservado");
    private static final Text DAYS =
            new Text("Days of the activity, in percent", "Días de la actividad, en porcentaje");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Handle handle;
    private final ProgressScope scope;
    private final List<Fact> facts;
    private long withheld;

    ProgressActivities(Handle handle, ProgressScope scope, List<Fact> facts) {
        this.handle = handle;
        this.scope = scope;
        this.facts = facts;
    }

    long withheld() {
        return withheld;
    }

    /** By identifier. */
    List<ProgressActivity> read() {
        Map<Long, List<Text>> places =
                names("SELECT a.activity, a.place, COALESCE(p.name_en, a.place), COALESCE(p.name_es, a.place) FROM"
                        + " activity_place a JOIN activity v ON v.id = a.activity LEFT JOIN place p ON p.code = a.place"
                        + " WHERE "
                        + scope.activities("a.activity") + " ORDER BY 1, 2");
        Map<Long, List<Text>> themes = names("SELECT a.activity, t.ordinal, t.name_en, t.name_es FROM activity_theme a"
                + " JOIN activity v ON v.id = a.activity JOIN theme t ON t.code = a.theme WHERE "
                + scope.activities("a.activity")
                + " ORDER BY 1, 2");
        return handle.createQuery("SELECT v.*, s.name_en AS status_en, s.name_es AS status_es FROM activity v LEFT JOIN"
                        + " activity_status s ON s.code = v.status WHERE "
                        + scope.activities("v.id") + " ORDER BY v.identifier, v.id")
                .map((row, context) -> activity(row, places, themes))
                .list();
    }

    private ProgressActivity activity(ResultSet row, Map<Long, List<Text>> places, Map<Long, List<Text>> themes)
            throws SQLException {
        long id = row.getLong("id");
        Sensitivity level = Sensitivity.of(row.getString("sensitivity"));
        boolean hidden = level.compareTo(scope.request().audience().sensitivity()) > 0;
        withheld += hidden ? 1 : 0;
        LocalDate start = date(row, "actual_start", "planned_start");
        LocalDate end = date(row, "actual_end", "planned_end");
        String status = row.getString("status");
        String english = row.getString("status_en");
        return new ProgressActivity(
                new ActivityLine(
                        hidden ? "—" : row.getString("identifier"),
                        hidden ? WITHHELD : new Text(row.getString("title_en"), row.getString("title_es")),
                        row.getString("office"),
                        english == null ? Text.untranslated(status) : new Text(english, row.getString("status_es")),
                        hidden ? List.of() : places.getOrDefault(id, List.of()),
                        hidden ? List.of() : themes.getOrDefault(id, List.of()),
                        start,
                        end),
                elapsed(row, id, level, start, end));
    }

    private @Nullable Amount elapsed(
            ResultSet row, long id, Sensitivity level, @Nullable LocalDate start, @Nullable LocalDate end)
            throws SQLException {
        if (start == null || end == null || !end.isAfter(start)) {
            return null;
        }
        LocalDate at = scope.request().to();
        long over = Math.max(0, Math.min(ChronoUnit.DAYS.between(start, at), ChronoUnit.DAYS.between(start, end)));
        BigDecimal percent = BigDecimal.valueOf(over)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end)), 1, RoundingMode.HALF_EVEN);
        Amount elapsed = new Amount("time." + id, percent, "%");
        facts.add(new Fact(elapsed.key(), "activity", row.getString("identifier"), DAYS, percent, level));
        return elapsed;
    }

    private static @Nullable LocalDate date(ResultSet row, String first, String second) throws SQLException {
        LocalDate date = row.getObject(first, LocalDate.class);
        return date != null ? date : row.getObject(second, LocalDate.class);
    }

    private Map<Long, List<Text>> names(String sql) {
        Map<Long, List<Text>> names = new HashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getLong(1), new Text(row.getString(3), row.getString(4))))
                .forEach(name -> names.computeIfAbsent(name.getKey(), key -> new ArrayList<>())
                        .add(name.getValue()));
        return names;
    }
}
