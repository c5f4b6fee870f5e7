package org.istmo.domain.result;

import java.util.Locale;

/** What a measurement is. */
enum Kind {
    BASELINE,
    TARGET,
    ACTUAL;

    /** The word in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
