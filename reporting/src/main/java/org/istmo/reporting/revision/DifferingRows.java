package org.istmo.reporting.revision;

/**
 * The rows of two versions' lineages that only one of them has, as {@code l}, and why. A row of the ledger is never changed, so that all of a difference
 * between their sums is in these. Of the report {@code :after} and the one {@code :before} it.
 */
final class DifferingRows {

    private static final String COLUMNS =
            "%1$s.entry, %1$s.part, %1$s.project, %1$s.quarter, %1$s.measure, %1$s.currency, %1$s.amount, %1$s.usd,"
                    + " %1$s.rate, %1$s.counted, %1$s.category";

    /** {@code side} is 1 for a row that came and -1 for one that went. */
    static final String ROWS = "(" + only("n", "after", "o", "before", "1") + " UNION ALL "
            + only("o", "before", "n", "after", "-1") + ") l";

    /** What takes the place of what was taken back in the same posting keeps its document, or else its date or its amount. */
    private static final String IN_THE_PLACE_OF_ANOTHER =
            "EXISTS (SELECT 1 FROM entry r WHERE r.activity = e.activity AND r.reverses IS NOT NULL AND r.cause ="
                + " 'correction' AND r.receipt = e.receipt AND r.posted_at = e.posted_at AND r.type = e.type AND r.way"
                + " = e.way AND ((e.document <> '' AND r.document = e.document) OR (e.document = '' AND r.document ="
                + " '' AND (r.transaction_date = e.transaction_date OR r.amount = -e.amount))))";

    /**
     * The word of a {@link ChangeCause}, of entry {@code e}. What went though nothing in the ledger goes, and what was posted long before the version before
     * was read (an import may take long to commit, but no day), is another choice of the report's.
     */
    static final String CAUSE =
            "CASE WHEN l.side < 0 OR e.posted_at < (SELECT b.claimed_at - INTERVAL '1' DAY FROM report b WHERE b.id ="
                    + " :before) THEN 'terms' WHEN e.cause = 'rate' THEN 'rate' WHEN e.cause = 'overlap' THEN 'overlap'"
                    + " WHEN e.cause IN ('allocation', 'agreement', 'hierarchy', 'transfer') THEN 're-allocation' WHEN"
                    + " e.reverses IS NOT NULL THEN 'correction' WHEN "
                    + IN_THE_PLACE_OF_ANOTHER + " THEN 'correction' ELSE 'late-entry' END";

    private DifferingRows() {}

    private static String only(String here, String report, String there, String other, String side) {
        return "SELECT " + COLUMNS.formatted(here) + ", " + side + " AS side FROM lineage " + here + " WHERE " + here
                + ".report = :"
                + report + " AND NOT EXISTS (SELECT 1 FROM lineage " + there + " WHERE " + there + ".report = :" + other
                + " AND "
                + there + ".entry = " + here + ".entry AND " + there + ".part = " + here + ".part)";
    }
}
