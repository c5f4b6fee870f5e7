package org.istmo.domain.treaty;

import java.time.LocalDate;
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
        @Nullable String untc) {}
