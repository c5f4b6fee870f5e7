package org.istmo.reporting.query;

/**
 * What a row of the ledger counts in the currency of its agreement: as it is where it was transacted in that currency, its dollars where that is the dollar,
 * else over the dollar at both rates of the transaction date, half-even to the cent for each row, so that rows add up. The agreement's currency goes by the
 * rates that were in the book when the entry was posted, or a month after its posting month at the latest; only where there were none by those that came
 * afterwards, in their first version. What came after the posting month was closed never counts, so that no rate moves a balance that was reported: where
 * there was none until then, the row counts nothing unless the month is opened again. A reversal takes off what its entry counted.
 */
final class InAgreements {

    static final String COLUMNS = ", counted, counted_rate, category";

    private static final String MONTH = "COALESCE(o.posting_month, e.posting_month)";

    /** Came when the period was over and likely reported. */
    private static final String LATE =
            "x.loaded_at > COALESCE(o.posted_at, e.posted_at) AND x.loaded_at > " + MONTH + " + INTERVAL '2' MONTH";

    private static final String RATE =
            "SELECT x.id FROM exchange_rate x WHERE x.currency = g.currency AND x.effective <= e.transaction_date"
                    + " AND (k.done_at IS NULL OR x.loaded_at <= k.done_at) ORDER BY CASE WHEN "
                    + LATE + " THEN 1 ELSE 0 END, x.effective DESC, CASE WHEN " + LATE
                    + " THEN x.version ELSE -x.version END LIMIT 1";

    private static final String CATEGORY =
            "COALESCE(e.cost_category, (SELECT b.cost_category FROM agreement_budget_line b WHERE b.agreement ="
                    + " a.agreement AND b.code = e.budget_line))";

    static final String SELECTED =
            ", g.currency AS target, CASE WHEN g.currency <> 'USD' AND g.currency <> e.currency THEN (" + RATE
                    + ") END AS target_rate, " + CATEGORY + " AS category";

    static final String JOINS = " LEFT JOIN agreement g ON g.id = a.agreement LEFT JOIN entry o ON o.id = e.reverses"
            + ClosedStretches.join("e.office", MONTH);

    private static final String EXACT =
            "CASE WHEN q.currency = q.target THEN q.amount WHEN q.target = 'USD' THEN q.usd END";

    /** In hundredths, not yet rounded. */
    private static final String HUNDREDTHS =
            "q.amount * 100 * CASE WHEN q.target = 'USD' THEN 1 ELSE its.units_per_usd END / CASE WHEN q.currency ="
                    + " 'USD' THEN 1 ELSE own.units_per_usd END";

    private static final String HALF_EVEN =
            "(FLOOR(r.hundredths) + CASE WHEN r.hundredths - FLOOR(r.hundredths) > 0.5 THEN 1 WHEN r.hundredths -"
                    + " FLOOR(r.hundredths) < 0.5 THEN 0 ELSE ABS(MOD(FLOOR(r.hundredths), 2)) END) * 0.01";

    private InAgreements() {}

    /** @param rows with what {@link #SELECTED} and {@link #JOINS} add */
    static String counted(String rows) {
        return "SELECT r.report, r.entry, r.part, r.activity, r.quarter, r.measure, r.currency, r.amount, r.usd,"
                + " r.rate, COALESCE(r.exact, "
                + HALF_EVEN + "), r.target_rate, r.category FROM (SELECT q.*, " + EXACT + " AS exact, " + HUNDREDTHS
                + " AS hundredths FROM (" + rows
                + ") q LEFT JOIN exchange_rate own ON own.id = q.rate LEFT JOIN exchange_rate its ON its.id ="
                + " q.target_rate) r";
    }
}
