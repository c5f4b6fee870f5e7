package org.istmo.domain.treaty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An act that a State takes part in: a treaty itself, or one of several that it consists of.
 *
 * @param adoptedOn the day that nothing of it is older than; null where nobody said
 * @param untc its number in the United Nations Treaty Collection, such as {@code XVIII-14}; null where nobody said
 */
public record Instrument(
        String code,
        Bilingual title,
        @Nullable LocalDate adoptedOn,
        @Nullable String untc) {

    private static final Map<String, Integer> CHAPTERS = Map.of("VI", 6, "XVIII", 18);

    /** Where the depositary keeps it, with its certified copies; empty where its number is not known, or is of a chapter that these offices have no treaty of. */
    public Optional<String> depositary() {
        return Optional.ofNullable(untc)
                .flatMap(number -> Optional.ofNullable(CHAPTERS.get(number.split("-", 2)[0]))
                        .map(chapter -> "https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=" + number
                                + "&chapter=" + chapter + "&lang=en"));
    }
}
