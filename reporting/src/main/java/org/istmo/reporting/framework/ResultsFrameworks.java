package org.istmo.reporting.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.Streaming;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/**
 * What the offices hold their results against: by framework, then impacts, outcomes and outputs by their titles, and the indicators of each. What an activity measures
 * stays its own: nothing is added up over activities. Another agency's activities have no part in it.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ResultsFrameworks {

    private static final int FETCH = 200;

    private static final String INDICATORS =
            "SELECT f.framework, CASE WHEN f.framework IS NULL THEN 1 ELSE 0 END AS framework_at, r.type, CASE r.type"
                    + " WHEN '3' THEN 1 WHEN '2' THEN 2 WHEN '1' THEN 3 ELSE 4 END AS level_at, r.title_en AS result_en,"
                    + " r.title_es AS result_es, CAST(SUBSTRING(r.title_en || r.title_es, 1, 300) AS VARCHAR(300)) AS"
                    + " result_by, r.ordinal AS result_at, i.id AS indicator, i.title_en, i.title_es,"
                    + " CAST(SUBSTRING(i.title_en || i.title_es, 1, 300) AS VARCHAR(300)) AS indicator_by, i.ordinal AS"
                    + " indicator_at, i.measure, i.unit, a.id AS activity, a.office, a.identifier, a.title_en AS"
                    + " activity_en, a.title_es AS activity_es FROM activity a JOIN activity_result r ON r.activity = a.id"
                    + " JOIN result_indicator i ON i.result = r.id LEFT JOIN activity_framework f ON f.activity = a.id"
                    + " WHERE a.sensitivity IN (<levels>) AND a.external_agency = '' AND ";

    /** Of all of them: by framework, then level, result and indicator. */
    private static final List<String> IN_ITSELF = List.of(
            "framework_at",
            "framework",
            "level_at",
            "result_by",
            "indicator_by",
            "activity",
            "result_at",
            "indicator_at");

    private static final String ORDER = " ORDER BY " + String.join(", ", IN_ITSELF);

    private static final Map<String, List<String>> ORDERS = Map.of(
            "framework", IN_ITSELF,
            "indicator", List.of("indicator_by"),
            "carrier", List.of("office", "identifier"));

    private Jdbi jdbi;
    private DataSource streams;

    protected ResultsFrameworks() {}

    @Inject
    public ResultsFrameworks(DataSource dataSource, @Streaming DataSource streams) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.streams = streams;
    }

    /**
     * Some of them.
     *
     * @param slice by {@code framework}, as all of them are, by {@code indicator}, or by {@code carrier}: the office and the identifier of the activity
     */
    public List<CarriedIndicator> slice(Scope scope, ResultsFilter filter, Slice slice) {
        scope.mustBeStaff();
        List<CarriedIndicator> found = new ArrayList<>();
        String some = measured(slice.ordered(ORDERS, IN_ITSELF), slice.order(ORDERS, IN_ITSELF));
        jdbi.useHandle(handle -> read(new Asked(scope, filter).query(handle, some), found::add));
        return List.copyOf(found);
    }

    /** All of them, one by one, as they stood at one moment. */
    public void each(Scope scope, ResultsFilter filter, Consumer<CarriedIndicator> taker) {
        scope.mustBeStaff();
        SnapshotTransaction.on(streams, handle -> {
            read(new Asked(scope, filter).query(handle, measured(ORDER, ORDER)), taker);
            return true;
        });
    }

    /** How many there are; one that stands under several frameworks is counted under each. */
    public long count(Scope scope, ResultsFilter filter) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new Asked(scope, filter)
                .query(handle, "SELECT count(*) FROM (" + INDICATORS + "<conditions>) x")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Totals alone: the parts of one by sex, age group or country stand with its activity.
     *
     * @param some which of them, from their order on
     * @param order the same order, of what was measured of each
     */
    private static String measured(String some, String order) {
        return "SELECT x.*, p.ordinal AS period, p.period_start, p.period_end, m.kind, m.amount, m.said,"
                + " m.measured_year FROM ("
                + INDICATORS
                + "<conditions>" + some
                + ") x LEFT JOIN indicator_measurement m ON m.indicator = x.indicator AND m.sex = '' AND m.age_group ="
                + " '' AND m.country = '' AND m.location = '' AND m.dimensions = '' LEFT JOIN indicator_period p ON"
                + " p.indicator = m.indicator AND p.ordinal = m.period" + order
                + ", p.period_start, p.ordinal, m.kind, m.ordinal";
    }

    private static void read(Query query, Consumer<CarriedIndicator> taker) {
        IndicatorRows rows = new IndicatorRows(taker);
        try (ResultIterator<Boolean> found =
                query.setFetchSize(FETCH).map((row, context) -> rows.take(row)).iterator()) {
            found.forEachRemaining(taken -> {});
        }
        rows.end();
    }

    /** What is asked for, as conditions and what is bound in them. */
    private record Asked(Scope scope, ResultsFilter filter) {

        Query query(Handle handle, String statement) {
            Filtering activities = new Filtering(filter.activities());
            List<String> frameworks = filter.activities().codes().getOrDefault(By.FRAMEWORK, List.of());
            String conditions = activities.conditions()
                    + (frameworks.isEmpty() ? "" : " AND f.framework IN (<shown>)")
                    + filter.level().map(level -> " AND r.type = :level").orElse("");
            Query query = activities
                    .bound(handle.createQuery(statement.replace("<conditions>", conditions)))
                    .bindList("levels", scope.levels());
            if (!frameworks.isEmpty()) {
                query.bindList("shown", frameworks);
            }
            filter.level().ifPresent(level -> query.bind("level", level));
            return query;
        }
    }
}
