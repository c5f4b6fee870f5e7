package org.istmo.domain.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.validation.Finding;

/**
 * The entries of an activity: what it states now, held against what was posted before as multisets. The difference posts reversals and new entries
 * ({@code rules.md} 1); what stays is posted anew where the terms have changed.
 */
class ActivityPosting {

    private final Entries entries;
    private final ActivityTerms terms;

    ActivityPosting(Entries entries, ActivityTerms terms) {
        this.entries = entries;
        this.terms = terms;
    }

    /**
     * @param again whether the activity was known before
     * @param live its entries that stand
     */
    void post(DraftActivity draft, Movements movements, boolean again, List<StoredEntry> live, Set<Finding> notes) {
        if (draft.details().withoutTransactions()) {
            entries.settle(live, null);
            return;
        }
        Map<String, Deque<StoredEntry>> stated = new HashMap<>();
        List<StoredEntry> staying = new ArrayList<>();
        for (StoredEntry entry : live) {
            if (entry.way().equals(Movement.ACTIVITY)) {
                stated.computeIfAbsent(entry.fingerprint(), key -> new ArrayDeque<>())
                        .add(entry);
            } else {
                staying.add(entry);
            }
        }
        boolean others = !staying.isEmpty();
        List<Movement> fresh = new ArrayList<>();
        for (DraftTransaction transaction : draft.transactions()) {
            Movement movement = movements.of(Movement.ACTIVITY, draft.reportingOrg(), transaction);
            Deque<StoredEntry> same = stated.get(movement.fingerprint());
            if (same == null || same.isEmpty()) {
                fresh.add(movement);
            } else {
                staying.add(same.removeFirst());
            }
        }
        entries.reverse(stated.values().stream().flatMap(Deque::stream).toList(), Cause.CORRECTION);
        entries.settle(staying, null);
        for (Movement movement : fresh) {
            Allocation allocation = entries.post(terms.id(), movement, again ? Cause.CORRECTION : Cause.IMPORT);
            PostingNotes.of(movement, allocation, terms).forEach(notes::add);
        }
        if (others && !fresh.isEmpty()) {
            notes.add(PostingNotes.anotherWayIn(fresh.get(0)));
        }
    }
}
