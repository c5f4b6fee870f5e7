package org.istmo.domain.treaty;

import java.util.Locale;

/** Whether it can be said of a State how it implements an article. */
public enum Assessability {
    ASSESSABLE,
    /** No mechanism reviews States article by article, as of the drug conventions. */
    NO_REVIEW_MECHANISM,
    /** Of entry into force, amendment, denunciation and their kind: there is nothing to implement. */
    FINAL_CLAUSE;

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static Assessability of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
