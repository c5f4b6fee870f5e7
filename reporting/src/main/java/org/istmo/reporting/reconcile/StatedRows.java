package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;

/**
 * Reads what reports have of the entries of their periods, in the order of the entries, some hundreds of entries at a time. What was before their periods is in no
 * figure that a sum over the ledger's rows is held against.
 */
final class StatedRows {

    private static final int ENTRIES = 500;

    private static final String ROWS =
            "SELECT q.report, q.entry, q.measure, q.currency, q.earlier, q.counted, SUM(q.amount) AS amount, SUM(q.usd) AS usd,"
                    + " SUM(q.in_agreement) AS in_agreement FROM (SELECT l.report, l.entry, l.measure, l.currency, CASE WHEN l.quarter = '"
                    + Dimension.EARLIER
                    + "' THEN 1 ELSE 0 END AS earlier, CASE WHEN a.left_out = '' THEN 1 ELSE 0 END AS counted,"
                    + " l.amount, l.usd, l.counted AS in_agreement FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " WHERE l.report IN (<reports>) AND l.quarter <> '"
                    + Dimension.EARLIER
                    + "' AND l.entry > :after AND l.entry <= :upTo) q"
                    + " GROUP BY q.report, q.entry, q.measure, q.currency, q.earlier, q.counted";

    private static final String NEXT =
            "SELECT MAX(p.entry) FROM (SELECT DISTINCT l.entry FROM lineage l WHERE l.report IN"
                    + " (<reports>) AND l.quarter <> '" + Dimension.EARLIER
                    + "' AND l.entry > :after ORDER BY l.entry LIMIT " + ENTRIES + ") p";

    private final Handle handle;
    private final List<Long> reports;
    private final TreeMap<Long, List<StatedRow>> ahead = new TreeMap<>();
    private long read;
    private boolean all;

    /** @param reports their numbers; none when nothing is held against the ledger */
    StatedRows(Handle handle, List<Long> reports) {
        this.handle = handle;
        this.reports = reports;
        this.all = reports.isEmpty();
    }

    /** What is behind an entry of the ledger, or at it, by entry: some hundreds of entries at most, told once; empty when all of it was told. */
    List<Map.Entry<Long, List<StatedRow>>> through(long entry) {
        // Of what comes after, as much is read as is needed to know that all before is told.
        boolean unread = true;
        while (unread && ahead.isEmpty() && read < entry) {
            unread = more();
        }
        List<Map.Entry<Long, List<StatedRow>>> told = new ArrayList<>();
        while (!ahead.isEmpty() && ahead.firstKey() <= entry) {
            told.add(ahead.pollFirstEntry());
        }
        return told;
    }

    /** The next ones when nothing is left of the ledger; empty at the end. */
    List<Map.Entry<Long, List<StatedRow>>> next() {
        if (ahead.isEmpty() && !more()) {
            return List.of();
        }
        List<Map.Entry<Long, List<StatedRow>>> told = List.copyOf(ahead.entrySet());
        ahead.clear();
        return told;
    }

    private boolean more() {
        if (all) {
            return false;
        }
        Long upTo = handle.createQuery(NEXT)
                .bindList("reports", reports)
                .bind("after", read)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
        if (upTo == null) {
            all = true;
            return false;
        }
        handle.createQuery(ROWS)
                .bindList("reports", reports)
                .bind("after", read)
                .bind("upTo", upTo)
                .map((row, context) -> new StatedRow(
                        row.getLong("report"),
                        row.getLong("entry"),
                        row.getString("measure"),
                        row.getString("currency"),
                        row.getInt("earlier") == 1,
                        row.getInt("counted") == 1,
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("usd"),
                        row.getBigDecimal("in_agreement")))
                .forEach(row -> ahead.computeIfAbsent(row.entry(), none -> new ArrayList<>())
                        .add(row));
        read = upTo;
        return true;
    }
}
