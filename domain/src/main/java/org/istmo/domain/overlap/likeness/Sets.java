package org.istmo.domain.overlap.likeness;

import java.util.Set;
import java.util.TreeSet;

/** What two sets have in common. */
final class Sets {

    private Sets() {}

    static boolean meet(Set<String> left, Set<String> right) {
        return left.stream().anyMatch(right::contains);
    }

    static Set<String> shared(Set<String> left, Set<String> right) {
        Set<String> shared = new TreeSet<>(left);
        shared.retainAll(right);
        return shared;
    }

    /** Jaccard: what is shared of what there is; 0 when there is nothing. */
    static double likeness(Set<String> left, Set<String> right) {
        int shared = shared(left, right).size();
        int all = left.size() + right.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Whether both say something, and nothing that is the same. */
    static boolean clash(Set<String> left, Set<String> right) {
        return !left.isEmpty() && !right.isEmpty() && !meet(left, right);
    }
}
