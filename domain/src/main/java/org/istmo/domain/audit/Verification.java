package org.istmo.domain.audit;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.audit.offline.Erasures;
import org.istmo.domain.audit.offline.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole chain found.
 *
 * @param entries how many entries were walked, up to the head that was seen when the walk began
 * @param head the hash of the last of them
 * @param intact whether every link holds and every head that was given out is still in the chain
 * @param firstBroken the number of the first entry that was altered, removed, inserted or moved; null when every link holds
 * @param brokenDays whose heads are no longer in the chain: what was written up to there was written anew
 * @param erased which of the entries have no particulars any more, as far as the chain holds, and of which of them no entry says so: who erased those had the
 *     owner's rights
 * @param guarded whether the database keeps the application itself from updating or deleting entries: {@code rules.md} 15
 */
public record Verification(
        long entries,
        String head,
        boolean intact,
        @Nullable Long firstBroken,
        List<LocalDate> brokenDays,
        Erasures.Found erased,
        boolean guarded) {

    public Verification {
        brokenDays = List.copyOf(brokenDays);
    }

    /** All of it in one word. */
    public Verdict verdict() {
        return erased.verdict(intact);
    }
}
