package org.istmo.domain.overlap;

/** Two activities by their numbers; on the left that of the office that comes first by its code. */
record Pair(long left, long right) {

    static Pair of(Described one, Described other) {
        int order = one.office().compareTo(other.office());
        boolean first = order < 0 || (order == 0 && one.id() < other.id());
        return first ? new Pair(one.id(), other.id()) : new Pair(other.id(), one.id());
    }
}
