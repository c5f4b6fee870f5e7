package org.istmo.domain.treaty;

import java.util.Locale;
import java.util.Set;

/** What a State is to an instrument. */
public enum ActStatus {
    /** It consented to be bound. */
    PARTY,
    /** It signed, and no more. */
    SIGNATORY,
    /** A source says that it is none. */
    NOT_PARTY,
    /** It did not stand in the list that was scraped, which says nothing of today. */
    NOT_LISTED,
    /** Nothing is known. */
    UNKNOWN;

    /** What can be confirmed. */
    public static final Set<String> CONFIRMABLE = Set.of(PARTY.word(), SIGNATORY.word(), NOT_PARTY.word());

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static ActStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
