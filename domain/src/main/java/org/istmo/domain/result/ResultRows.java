package org.istmo.domain.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.Wording;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the results of several activities at once, as they would be said anew. */
public class ResultRows {

    private final Handle handle;

    public ResultRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * By activity, in their order; an activity without results is not there.
     *
     * @param activities not empty
     */
    public Map<Long, List<DraftResult>> of(Collection<Long> activities) {
        Map<Long, Measurements> measured = measurements(activities);
        Map<Long, List<DraftPeriod>> periods = periods(activities, measured);
        Map<Long, List<DraftIndicator>> indicators = indicators(activities, measured, periods);
        Map<Long, List<DraftResult>> results = new HashMap<>();
        handle.createQuery("SELECT * FROM activity_result WHERE activity IN (<activities>) ORDER BY activity, ordinal")
                .bindList("activities", activities)
                .map((row, context) -> Map.entry(
                        row.getLong("activity"),
                        new DraftResult(
                                row.getString("type"),
                                row.getObject("aggregation", Boolean.class),
                                Wording.of(row.getString("title_en"), row.getString("title_es")),
                                Wording.of(row.getString("description_en"), row.getString("description_es")),
                                indicators.getOrDefault(row.getLong("id"), List.of()))))
                .forEach(result -> add(results, result.getKey(), result.getValue()));
        return results;
    }

    private Map<Long, List<DraftIndicator>> indicators(
            Collection<Long> activities, Map<Long, Measurements> measured, Map<Long, List<DraftPeriod>> periods) {
        Map<Long, List<DraftIndicator>> indicators = new HashMap<>();
        handle.createQuery("SELECT i.* FROM result_indicator i JOIN activity_result r ON r.id = i.result"
                        + " WHERE r.activity IN (<activities>) ORDER BY i.result, i.ordinal")
                .bindList("activities", activities)
                .map((row, context) -> Map.entry(
                        row.getLong("result"),
                        new DraftIndicator(
                                row.getString("measure"),
                                row.getString("unit"),
                                row.getBoolean("ascending"),
                                Wording.of(row.getString("title_en"), row.getString("title_es")),
                                Wording.of(row.getString("description_en"), row.getString("description_es")),
                                measured.getOrDefault(row.getLong("id"), Measurements.NONE)
                                        .of(0, Kind.BASELINE),
                                periods.getOrDefault(row.getLong("id"), List.of()))))
                .forEach(indicator -> add(indicators, indicator.getKey(), indicator.getValue()));
        return indicators;
    }

    private Map<Long, List<DraftPeriod>> periods(Collection<Long> activities, Map<Long, Measurements> measured) {
        Map<Long, List<DraftPeriod>> periods = new HashMap<>();
        handle.createQuery("SELECT p.* FROM indicator_period p JOIN result_indicator i ON i.id = p.indicator"
                        + " JOIN activity_result r ON r.id = i.result WHERE r.activity IN (<activities>)"
                        + " ORDER BY p.indicator, p.ordinal")
                .bindList("activities", activities)
                .map((row, context) -> {
                    Measurements its = measured.getOrDefault(row.getLong("indicator"), Measurements.NONE);
                    int ordinal = row.getInt("ordinal");
                    return Map.entry(
                            row.getLong("indicator"),
                            new DraftPeriod(
                                    row.getObject("period_start", LocalDate.class),
                                    row.getObject("period_end", LocalDate.class),
                                    its.of(ordinal, Kind.TARGET),
                                    its.of(ordinal, Kind.ACTUAL)));
                })
                .forEach(period -> add(periods, period.getKey(), period.getValue()));
        return periods;
    }

    private Map<Long, Measurements> measurements(Collection<Long> activities) {
        Map<Long, Measurements> measurements = new HashMap<>();
        handle.createQuery("SELECT m.* FROM indicator_measurement m JOIN result_indicator i ON i.id = m.indicator"
                        + " JOIN activity_result r ON r.id = i.result WHERE r.activity IN (<activities>)"
                        + " ORDER BY m.indicator, m.period, m.kind, m.ordinal")
                .bindList("activities", activities)
                .map((row, context) -> {
                    measurements
                            .computeIfAbsent(row.getLong("indicator"), indicator -> Measurements.some())
                            .add(row.getInt("period"), row.getString("kind"), measurement(row));
                    return true;
                })
                .list();
        return measurements;
    }

    private static DraftMeasurement measurement(ResultSet row) throws SQLException {
        return new DraftMeasurement(
                row.getObject("measured_year", Integer.class),
                row.getObject("measured_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("said"),
                orNull(row.getString("sex")),
                orNull(row.getString("age_group")),
                orNull(row.getString("country")),
                row.getString("location"),
                Dimensions.of(row.getString("dimensions")),
                Wording.of(row.getString("comment_en"), row.getString("comment_es")));
    }

    @Nullable
    private static String orNull(String code) {
        return code.isEmpty() ? null : code;
    }

    private static <T> void add(Map<Long, List<T>> lists, long key, T item) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
    }

    /** The measurements of one indicator by period and kind. */
    private record Measurements(Map<String, List<DraftMeasurement>> lists) {

        static final Measurements NONE = new Measurements(Map.of());

        static Measurements some() {
            return new Measurements(new HashMap<>());
        }

        void add(int period, String kind, DraftMeasurement measurement) {
            lists.computeIfAbsent(period + kind, none -> new ArrayList<>()).add(measurement);
        }

        List<DraftMeasurement> of(int period, Kind kind) {
            return lists.getOrDefault(period + kind.word(), List.of());
        }
    }
}
