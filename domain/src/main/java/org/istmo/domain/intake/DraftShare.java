package org.istmo.domain.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A recipient-country, recipient-region or sector and its part of the whole.
 *
 * @param vocabulary for a sector, IATI SectorVocabulary (1, DAC 5 digits, when absent); for a region, RegionVocabulary (1 when absent); for a
 *     country, {@code ISO}
 * @param percentage 0 to 100, or null when none was given
 * @param vocabularyUri tells apart vocabularies of the reporter's own that share the number 98 or 99; empty when none was given
 */
public record DraftShare(
        String vocabulary, String code, @Nullable BigDecimal percentage, String vocabularyUri) {

    /** The vocabulary of recipient countries: ISO 3166-1 alpha-2. */
    public static final String COUNTRY = "ISO";

    /** The vocabulary of a sector whose code is that of a theme of ours. */
    public static final String THEME = "theme";

    /** A share by a vocabulary that needs no URI. */
    public DraftShare(String vocabulary, String code, @Nullable BigDecimal percentage) {
        this(vocabulary, code, percentage, "");
    }
}
