package org.istmo.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measurement that came in as a row of its own: it is merged into the results that the activity has. The result is known again by its type and title, the
 * indicator by its title, the period by its days, and a part of a total by its dimensions.
 *
 * @param language ISO 639-1, of the titles
 * @param type code of IATI ResultType
 * @param result title of the result
 * @param indicator title of the indicator
 * @param unit what is counted; null when nothing is said
 * @param measure code of IATI IndicatorMeasure; null when nothing is said
 * @param baselineYear of the baseline, where it is known
 * @param from first day of the period of target and actual; null when there is neither
 * @param sex code of {@code sex}; null for all
 * @param ageGroup code of {@code age_group}; null for all
 * @param country ISO 3166-1 alpha-2; null for all
 */
public record DraftResultRow(
        String language,
        String type,
        String result,
        String indicator,
        @Nullable String unit,
        @Nullable String measure,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String country) {

    /** What is measured, without what it came to. */
    public String key() {
        return Stream.of(type, result, indicator, from, to, sex, ageGroup, country)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("\n"));
    }
}
