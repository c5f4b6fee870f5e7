package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of two activities, as it is shown beside the other.
 *
 * @param status code of IATI ActivityStatus
 * @param external the agency that it belongs to; empty for an office's own
 * @param amounts what was spent, by currency
 * @param participants how many people took part; 0 when nothing was said
 */
public record OverlapSide(
        long id,
        String identifier,
        String office,
        String titleEn,
        String titleEs,
        String descriptionEn,
        String descriptionEs,
        String status,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries,
        List<String> themes,
        List<String> donors,
        String external,
        Map<String, BigDecimal> amounts,
        long participants) {

    public OverlapSide {
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
        donors = List.copyOf(donors);
        amounts = Map.copyOf(amounts);
    }
}
