package org.istmo.domain.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole chain found.
 *
 * @param entries how many entries were walked, up to the head that was seen when the walk began
 * @param head the hash of the last of them
 * @param intact whether every link holds and every head that was given out is still in the chain
 * @param firstBroken the number of the first entry that was altered, removed, inserted or moved; null when every link holds
 * @param brokenDays whose heads are no longer in the chain: what was written up to there was written anew
 * @param erased how many of the entries have no particulars any more: who erased them had the owner's rights
 * @param guarded whether the database keeps the application itself from updating or deleting entries: {@code rules.md} 15
 */
public record Verification(
        long entries,
        String head,
        boolean intact,
        @Nullable Long firstBroken,
        List<LocalDate> brokenDays,
        long erased,
        boolean guarded) {

    public Verification {
        brokenDays = List.copyOf(brokenDays);
    }
}
