package org.istmo.domain.overlap;

import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.Sketch;

/**
 * An activity as the search knows it.
 *
 * @param books the donor that published it; empty when another did
 * @param family the office it is searched for as: two of one family are never compared
 */
record Described(long id, String identifier, String office, String books, String family, Profile profile) {

    Sketch sketch() {
        return profile.sketch();
    }

    /**
     * Whether both are awards out of one donor's own books, and not one and the same. A donor tells its awards apart by their numbers, gives many of
     * them the same title and the same year, and an office brings them in as they are.
     */
    boolean isAnotherAwardThan(Described other) {
        return !books.isEmpty() && books.equals(other.books) && !identifier.equals(other.identifier);
    }
}
