package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The measurements of a report's indicators, as they were sent. */
final class Measurements {

    /**
     * An indicator.
     *
     * @param adds whether what it measures adds up over periods: IATI IndicatorMeasure 1, a unit
     */
    record Indicator(
            long id,
            String activity,
            Text activityTitle,
            Sensitivity level,
            String type,
            Text result,
            Text title,
            String unit,
            boolean adds,
            List<One> all) {

        /** Those of a kind and part, by the end of their period. */
        List<One> of(String kind, Part part) {
            return all.stream()
                    .filter(one -> one.kind().equals(kind) && one.part().equals(part))
                    .toList();
        }

        /** The parts that anything was measured of, in the order of their dimension and code; not the whole. */
        List<Part> parts() {
            return all.stream()
                    .map(One::part)
                    .filter(part -> !part.dimension().isEmpty())
                    .distinct()
                    .sorted(Comparator.comparing(Part::dimension).thenComparing(Part::ordinal))
                    .toList();
        }
    }

    /** @param dimension {@code sex}, {@code age} or {@code country}; empty for the whole */
    record Part(String dimension, String code, int ordinal, Text title) {

        static final Part WHOLE = new Part("", "", 0, new Text("", ""));
    }

    /** A measurement; of a baseline the period has no days. */
    record One(
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal amount,
            String said,
            Part part) {}

    private static final String ALL =
            "SELECT i.id, v.identifier, v.title_en AS activity_en, v.title_es AS activity_es, v.sensitivity, r.type,"
                    + " r.title_en AS result_en, r.title_es AS result_es, i.title_en, i.title_es, i.unit, i.measure,"
                    + " m.kind, p.period_start, p.period_end, m.amount, m.said, m.sex, m.age_group, m.country, s.ordinal"
                    + " AS sex_at, s.name_en AS sex_en, s.name_es AS sex_es, g.ordinal AS age_at, g.name_en AS age_en,"
                    + " g.name_es AS age_es, c.name_en AS country_en, c.name_es AS country_es FROM activity v JOIN"
                    + " activity_result r ON r.activity = v.id JOIN result_indicator i ON i.result = r.id LEFT JOIN"
                    + " indicator_measurement m ON m.indicator = i.id AND m.location = '' AND m.dimensions = '' LEFT JOIN"
                    + " indicator_period p ON p.indicator = i.id AND p.ordinal = m.period LEFT JOIN sex s ON s.code ="
                    + " m.sex LEFT JOIN age_group g ON g.code = m.age_group LEFT JOIN place c ON c.code = m.country WHERE"
                    + " ";

    private Measurements() {}

    /** By activity, result and indicator. */
    static List<Indicator> of(Handle handle, ProgressScope scope) {
        Map<Long, Indicator> indicators = new LinkedHashMap<>();
        handle.createQuery(ALL + scope.activities("r.activity")
                        + " ORDER BY v.identifier, v.id, r.ordinal, r.id, i.ordinal, i.id,"
                        + " p.period_end, m.period, m.kind, m.ordinal")
                .map((row, context) -> take(row, indicators))
                .list();
        return List.copyOf(indicators.values());
    }

    private static long take(ResultSet row, Map<Long, Indicator> indicators) throws SQLException {
        long id = row.getLong("id");
        if (!indicators.containsKey(id)) {
            indicators.put(id, indicator(row));
        }
        Optional<Part> part = row.getString("kind") == null ? Optional.empty() : part(row);
        if (part.isPresent()) {
            Objects.requireNonNull(indicators.get(id)).all().add(one(row, part.get()));
        }
        return id;
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getLong("id"),
                row.getString("identifier"),
                text(row.getString("activity_en"), row.getString("activity_es")),
                Sensitivity.of(row.getString("sensitivity")),
                row.getString("type"),
                text(row.getString("result_en"), row.getString("result_es")),
                text(row.getString("title_en"), row.getString("title_es")),
                row.getString("unit"),
                row.getString("measure").equals("1"),
                new ArrayList<>());
    }

    private static One one(ResultSet row, Part part) throws SQLException {
        return new One(
                row.getString("kind"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("said"),
                part);
    }

    /** Empty for a part by two dimensions at once, which is a part of parts. */
    private static Optional<Part> part(ResultSet row) throws SQLException {
        String sex = row.getString("sex");
        String age = row.getString("age_group");
        String country = row.getString("country");
        if (sex.isEmpty() && age.isEmpty() && country.isEmpty()) {
            return Optional.of(Part.WHOLE);
        }
        if (!sex.isEmpty() && age.isEmpty() && country.isEmpty()) {
            return Optional.of(new Part("sex", sex, row.getInt("sex_at"), named(row, "sex", sex)));
        }
        if (sex.isEmpty() && !age.isEmpty() && country.isEmpty()) {
            return Optional.of(new Part("age", age, row.getInt("age_at"), named(row, "age", age)));
        }
        return sex.isEmpty() && age.isEmpty()
                ? Optional.of(new Part("country", country, 0, named(row, "country", country)))
                : Optional.empty();
    }

    private static Text named(ResultSet row, String dimension, String code) throws SQLException {
        String english = row.getString(dimension + "_en");
        return english == null ? Text.untranslated(code) : new Text(english, row.getString(dimension + "_es"));
    }

    private static Text text(String english, String spanish) {
        return new Text(english.isEmpty() ? spanish : english, spanish.isEmpty() ? english : spanish);
    }
}
