package org.istmo.domain.sensitivity;

import java.util.Locale;

/** Levels, from what anyone may read to what few may. */
public enum Sensitivity {
    PUBLIC,
    /** The default: for the offices and, in what is issued to them, the donors whose agreement it is. */
    INTERNAL,
    CONFIDENTIAL;

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no level has that word */
    public static Sensitivity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
