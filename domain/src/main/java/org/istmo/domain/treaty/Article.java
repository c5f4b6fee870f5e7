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
 * @param ownCycle the review cycle, or cluster, that reference data gives the article itself; null where it goes by its chapter
 */
public record Article(
        String treaty,
        String article,
        int ordinal,
        Bilingual title,
        boolean workingTranslation,
        @Nullable Chapter chapter,
        @Nullable Integer ownCycle,
        Assessability assessability) {

    /** Of the treaty's review mechanism, from 1: its own, or else that of its chapter; null where neither has one. */
    public @Nullable Integer reviewCycle() {
        return ownCycle != null ? ownCycle : chapter == null ? null : chapter.reviewCycle();
    }
}
