package org.istmo.domain.treaty;

import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An article of a treaty.
 *
 * @param article its number, such as {@code 14 bis}
 * @param ordinal its place in the treaty, from 1
 * @param workingTranslation whether the Spanish title is a translation of our own
 * @param chapter null where the treaty has none
 */
public record Article(
        String treaty,
        String article,
        int ordinal,
        Bilingual title,
        boolean workingTranslation,
        @Nullable Chapter chapter,
        Assessability assessability) {}
