package org.istmo.domain.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.activity.ActivityTerms;
import org.jdbi.v3.core.Handle;

/** Decides what is not in consolidated figures: another agency's, a parent's, what came in twice, what stays inside the region. */
class Exclusions {

    private final Kin kin;
    private final Region region;
    private final Runnable flush;
    private final Map<Long, Set<String>> typesBelow = new HashMap<>();

    /** @param flush writes what was posted and waits, before it is read */
    Exclusions(Handle handle, Runnable flush) {
        this.flush = flush;
        this.kin = new Kin(handle);
        this.region = new Region(handle);
    }

    Kin kin() {
        return kin;
    }

    Region region() {
        return region;
    }

    /** Finds out at once which of the activities have no children, as most do. */
    void expect(Collection<Long> activities) {
        List<Long> wanted = activities.stream()
                .filter(id -> !typesBelow.containsKey(id))
                .distinct()
                .toList();
        Set<Long> parents = kin.parentsAmong(wanted);
        wanted.stream().filter(id -> !parents.contains(id)).forEach(id -> typesBelow.put(id, Set.of()));
    }

    /** Something was posted: what descendants report is asked anew. */
    void forget() {
        typesBelow.clear();
    }

    LeftOut of(ActivityTerms terms, Facts facts) {
        if (terms.external()) {
            return LeftOut.EXTERNAL;
        }
        if (typesBelow.computeIfAbsent(terms.id(), this::typesBelow).contains(facts.type())) {
            return LeftOut.PARENT;
        }
        if (terms.sameMoney()) {
            return LeftOut.SAME_MONEY;
        }
        return region.keeps(facts, terms) ? LeftOut.TRANSFER : LeftOut.NOT;
    }

    private Set<String> typesBelow(long activity) {
        Set<Long> below = kin.below(activity);
        if (!below.isEmpty()) {
            flush.run();
        }
        return kin.types(below);
    }
}
