package org.istmo.reporting.query;

/**
 * When each posting month was closed, as its office's closings say: the first close of it that no later reopening undid. Closing a month closes all before
 * it, and reopening one opens it and all after it ({@code rules.md} 2).
 */
final class ClosedStretches {

    private static final String MONTH_AFTER = "CAST(m.posting_month + INTERVAL '1' MONTH AS DATE)";

    /** The first day of what a close did not close, or of what was opened of it again. */
    private static final String CLOSES = "SELECT m.id, m.office, m.done_at, LEAST(" + MONTH_AFTER
            + ", COALESCE((SELECT MIN(r.posting_month) FROM month_closing r WHERE r.office = m.office AND r.action ="
            + " 'reopen' AND r.id > m.id), " + MONTH_AFTER
            + ")) AS open_from FROM month_closing m WHERE m.action = 'close'";

    private static final String STRETCHES = "SELECT s.office, s.done_at, s.open_from, MAX(s.open_from) OVER (PARTITION"
            + " BY s.office ORDER BY s.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS closed_before FROM ("
            + CLOSES + ") s";

    private ClosedStretches() {}

    /**
     * Joins as {@code k} the stretch that a month is closed in, whose {@code done_at} is the moment of its close; nothing while the month is open.
     *
     * @param month an expression for the first day of the month
     */
    static String join(String office, String month) {
        return " LEFT JOIN (" + STRETCHES + ") k ON k.office = " + office + " AND k.open_from > " + month
                + " AND (k.closed_before IS NULL OR k.closed_before <= " + month + ")";
    }
}
