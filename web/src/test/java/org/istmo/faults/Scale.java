package org.istmo.faults;

/**
 * How much is tried.
 *
 * @param agreements each of which a statement is due on
 * @param times each node is killed at each point, and each answer lost
 * @param race reports for which two nodes race
 * @param quick only what takes seconds
 */
record Scale(int agreements, int times, int race, boolean quick) {

    /** A node that is killed after its work was stored may have done as many reports as it has threads, and something must be left for the last. */
    private static final int TO_END_WITH = 4;

    private static final Scale QUICK = new Scale(3, 1, 24, true);

    /** As the system properties {@code faults.quick}, {@code faults.kills} and {@code faults.race} say. */
    static Scale asTold() {
        if (Boolean.getBoolean("faults.quick")) {
            return QUICK;
        }
        int times = Integer.getInteger("faults.kills", 20);
        return new Scale(
                FaultNode.THREADS * times + TO_END_WITH, times, Integer.getInteger("faults.race", 1_000), false);
    }
}
