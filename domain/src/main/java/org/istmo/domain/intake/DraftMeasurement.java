package org.istmo.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A baseline, a target or an actual: a total, or the part of one that its dimensions tell.
 *
 * @param year of a baseline
 * @param date of a baseline
 * @param value null where it is no number
 * @param said as it was sent, where it is no number; otherwise empty
 * @param sex code of {@code sex}, or null for all
 * @param ageGroup code of {@code age_group}, or null for all
 * @param country ISO 3166-1 alpha-2, or null for all
 * @param location reference of an IATI location, possibly empty
 * @param dimensions other IATI dimensions by their names
 * @param comment words by language code
 */
public record DraftMeasurement(
        @Nullable Integer year,
        @Nullable LocalDate date,
        @Nullable BigDecimal value,
        String said,
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String country,
        String location,
        Map<String, String> dimensions,
        Map<String, String> comment) {

    public DraftMeasurement {
        dimensions = Map.copyOf(dimensions);
        comment = Map.copyOf(comment);
    }

    /** A total of a period. */
    public static DraftMeasurement total(BigDecimal value) {
        return new DraftMeasurement(null, null, value, "", null, null, null, "", Map.of(), Map.of());
    }

    /** The part of a total that the given dimensions tell; null is all of them. */
    public static DraftMeasurement part(
            BigDecimal value, @Nullable String sex, @Nullable String ageGroup, @Nullable String country) {
        return new DraftMeasurement(null, null, value, "", sex, ageGroup, country, "", Map.of(), Map.of());
    }

    /** Whether it is the whole and no part of it. */
    public boolean isTotal() {
        return sex == null && ageGroup == null && country == null && location.isEmpty() && dimensions.isEmpty();
    }

    /** The value, where it is a number. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value);
    }
}
