package org.istmo.domain.ledger;

import java.util.Locale;

/** Why an entry was posted. */
enum Cause {
    /** It came in with a file for the first time. */
    IMPORT,
    /** It came in for a month that was closed. */
    LATE,
    /** A later file says otherwise: the reversal of what was posted, or what takes its place. */
    CORRECTION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
