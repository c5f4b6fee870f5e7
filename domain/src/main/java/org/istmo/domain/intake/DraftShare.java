package org.istmo.domain.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A recipient-country, recipient-region or sector and its part of the whole.
 *
 * @param vocabulary for a sector, IATI SectorVocabulary (1, DAC 5 digits, when absent); for a region, RegionVocabulary (1 when absent); for a
 *     country, {@code ISO}
 * @param percentage 0 to 100, or null when none was given
 */
public record DraftShare(
        String vocabulary, String code, @Nullable BigDecimal percentage) {

    /** The vocabulary of recipient countries: ISO 3166-1 alpha-2. */
    public static final String COUNTRY = "ISO";
}
