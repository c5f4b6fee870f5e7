package org.istmo.domain.audit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.audit.offline.Erasures;
import org.jspecify.annotations.Nullable;

/**
 * A walk along the chain from its first entry. It stops believing at the first link that does not hold: an entry whose fields were altered, one that
 * is missing, was put in, or stands elsewhere, or one whose particulars say something else than when they were written. Particulars that were erased
 * break nothing, and whether an entry says so is looked at as far as the chain holds. Who computed every hash anew is found by the heads of days.
 */
class ChainWalk {

    private final Deque<DayHead> ahead;
    private final List<LocalDate> brokenDays = new ArrayList<>();
    private long met;
    private final Erasures erasures = new Erasures();
    private String previous = ChainedEntry.GENESIS;
    private @Nullable Long firstBroken;

    /** @param heads that were given out, by day: the chain must still come by each of them */
    ChainWalk(List<DayHead> heads) {
        this.ahead = new ArrayDeque<>(heads);
        pass();
    }

    /** @param particulars the digest that the entry's particulars have now; empty when they were erased */
    void meet(ChainedEntry entry, Optional<String> particulars) {
        long expected = met + 1;
        if (firstBroken == null && !follows(entry, particulars, expected)) {
            firstBroken = Math.min(entry.seq(), expected);
        }
        met++;
        if (firstBroken == null) {
            erasures.meet(entry.seq(), entry.action(), entry.subject(), entry.outcome(), particulars.isEmpty());
        }
        previous = entry.hash();
        pass();
    }

    /** The heads of days on which the chain ended here. */
    private void pass() {
        while (!ahead.isEmpty() && ahead.element().seq() == met) {
            DayHead head = ahead.remove();
            if (!head.hash().equals(previous)) {
                brokenDays.add(head.day());
            }
        }
    }

    private boolean follows(ChainedEntry entry, Optional<String> particulars, long expected) {
        return entry.seq() == expected
                && entry.previous().equals(previous)
                && entry.holds()
                && particulars.map(entry.digest()::equals).orElse(true);
    }

    /** @param guarded whether the database itself keeps the application from changing entries */
    Verification end(long headSeq, String headHash, boolean guarded) {
        if (firstBroken == null && (met != headSeq || !previous.equals(headHash))) {
            firstBroken = Math.min(met, headSeq) + 1;
        }
        ahead.forEach(head -> brokenDays.add(head.day()));
        return new Verification(
                met,
                previous,
                firstBroken == null && brokenDays.isEmpty(),
                firstBroken,
                brokenDays,
                erasures.found(),
                guarded);
    }
}
