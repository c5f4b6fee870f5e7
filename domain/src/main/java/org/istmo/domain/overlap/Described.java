package org.istmo.domain.overlap;

import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.Sketch;

/**
 * An activity as the search knows it.
 *
 * @param family the office it is searched for as: two of one family are never compared
 */
record Described(long id, String office, String family, Profile profile) {

    Sketch sketch() {
        return profile.sketch();
    }
}
