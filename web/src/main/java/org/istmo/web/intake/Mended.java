package org.istmo.web.intake;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Tally;

/**
 * What came of mending a rejection.
 *
 * @param receipt of what was taken in its stead; empty while something is wrong with it, and nothing was taken
 * @param reasons what is wrong with it
 */
record Mended(Optional<Receipt> receipt, List<Reason> reasons) {

    private static final Reason NOTHING = new Reason(
            1, 1, 1, "", "", "nothing-stands", "Nothing stands in it. To leave it out, dismiss it with a reason.");

    Mended {
        reasons = List.copyOf(reasons);
    }

    static Mended by(Receipt receipt) {
        return new Mended(Optional.of(receipt), List.of());
    }

    /** Whether something stands in it, and all of it would be taken. */
    static boolean mends(Rehearsal rehearsal) {
        Tally tally = rehearsal.tally();
        return tally.rejected() == 0 && tally.accepted() + tally.updated() + tally.unchanged() > 0;
    }

    /** An emptied row, or one that is skipped, is none: who wants it away dismisses it, and says why. */
    static Mended not(Rehearsal rehearsal) {
        return new Mended(Optional.empty(), rehearsal.tally().rejected() > 0 ? rehearsal.reasons() : List.of(NOTHING));
    }
}
