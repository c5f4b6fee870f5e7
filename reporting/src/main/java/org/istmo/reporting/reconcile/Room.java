package org.istmo.reporting.reconcile;

/** How many entries one sheet still names, of all comparisons together: it is held in memory until all rows went by. */
final class Room {

    /** Entries that are named on one sheet. */
    static final int MOST = 5_000;

    private int left;

    Room() {
        this(MOST);
    }

    Room(int most) {
        this.left = most;
    }

    boolean isFull() {
        return left <= 0;
    }

    void take() {
        left--;
    }
}
