package org.istmo.domain.treaty;

import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of a treaty.
 *
 * @param chapter its number as the treaty writes it, such as {@code IV}
 * @param reviewCycle of the treaty's review mechanism that looks at it, from 1; null where none does
 */
public record Chapter(
        String chapter, Bilingual title, @Nullable Integer reviewCycle) {}
