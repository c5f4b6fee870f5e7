package org.istmo.domain.overlap.likeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an activity, as far as it tells whether another is the same. Everything may be missing.
 *
 * @param titles in one language or in both, the Spanish one after the English one
 * @param descriptions likewise
 * @param start the actual start, or else the planned one
 * @param end likewise
 * @param countries ISO 3166-1 alpha-2; regions are left out
 * @param donors IATI organisation identifiers of whoever pays
 * @param kind code of {@code activity_kind}
 * @param amounts what was spent, by ISO 4217 currency, each amount apart
 * @param usd the sum of what was spent in United States dollars, where rates were there
 * @param people how many took part; 0 when nothing was said
 */
public record Sketch(
        List<String> titles,
        List<String> descriptions,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Set<String> countries,
        Set<String> themes,
        Set<String> donors,
        @Nullable String kind,
        Map<String, List<BigDecimal>> amounts,
        @Nullable BigDecimal usd,
        long people) {

    public Sketch {
        titles = titles.stream().filter(title -> !title.isBlank()).distinct().toList();
        descriptions =
                descriptions.stream().filter(text -> !text.isBlank()).distinct().toList();
        countries = Set.copyOf(countries);
        themes = Set.copyOf(themes);
        donors = Set.copyOf(donors);
        amounts = Map.copyOf(amounts);
    }

    /** The last day: the end, or the start where there is no sound end. */
    @Nullable
    LocalDate lastDay() {
        return end == null || (start != null && end.isBefore(start)) ? start : end;
    }

    /** The first day: the start, or the end where there is no start. */
    @Nullable
    LocalDate firstDay() {
        return start == null ? end : start;
    }
}
