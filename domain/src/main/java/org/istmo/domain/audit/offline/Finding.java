package org.istmo.domain.audit.offline;

import java.util.Locale;

/**
 * Something that was done to the trail after it was written.
 *
 * @param seq the number of the entry
 * @param words what shows it
 */
record Finding(Kind kind, long seq, String words) {

    /** What was done. */
    enum Kind {
        /** A field, a particular or the hash is another than it was. */
        ALTERED,
        /** It is not there any more. */
        REMOVED,
        /** It was never written. */
        INSERTED,
        /** It stands elsewhere than it was written. */
        REORDERED,
        /** Everything was computed anew: a head that was given out is not in the chain. */
        REWRITTEN
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ": entry " + seq + ": " + words;
    }
}
