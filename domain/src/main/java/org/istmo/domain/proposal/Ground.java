package org.istmo.domain.proposal;

import org.istmo.domain.field.Bilingual;

/** Why an article is proposed. */
public sealed interface Ground {

    /** A rule on one of the activity's themes. */
    record OfTheme(String theme, Bilingual name) implements Ground {}

    /**
     * Words of a rule that were found, whatever their accents and endings.
     *
     * @param phrase the rule's code, and {@code words} what it looks for
     * @param place {@code title} or {@code description}
     * @param found the words as they are written there
     */
    record OfWords(String phrase, Bilingual words, String place, String found) implements Ground {}
}
