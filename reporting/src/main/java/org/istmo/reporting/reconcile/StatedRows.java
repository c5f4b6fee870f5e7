package org.istmo.reporting.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads what reports have of the entries of their periods, in the order of the entries, some thousands of rows at a time, by the dimensions that the compared
 * figures speak of and no more. What was before a report's period is read where a figure is of it, too.
 */
final class StatedRows {

    /** Numbers of entries that are looked through at once, at first; more where there is little among them, and fewer where there is much. */
    private static final long SPAN = 500;

    private static final long LONGEST_SPAN = 64_000;

    /** Rows at a time, about. */
    private static final int ROWS = 10_000;

    /** Dimensions that are columns of the entry, which is joined for their sake alone. */
    private static final Set<Dimension> OF_ENTRIES = EnumSet.of(
            Dimension.YEAR,
            Dimension.MONTH,
            Dimension.OFFICE,
            Dimension.LINE,
            Dimension.CATEGORY,
            Dimension.COST,
            Dimension.DATE);

    private final Handle handle;
    private final List<Long> reports;
    private final List<Long> sinceTheBeginning;
    private final Set<Dimension> dimensions;
    private final String text;
    private final long last;
    private final TreeMap<Long, List<StatedRow>> ahead = new TreeMap<>();
    private long span = SPAN;
    private long read;
    private boolean all;

    /**
     * @param reports their numbers; none when nothing is held against the ledger
     * @param sinceTheBeginning those of which what was before their period is read, too
     * @param dimensions that the rows are told apart by
     */
    StatedRows(Handle handle, List<Long> reports, List<Long> sinceTheBeginning, Collection<Dimension> dimensions) {
        this.handle = handle;
        this.reports = reports;
        this.sinceTheBeginning = sinceTheBeginning;
        this.dimensions = EnumSet.noneOf(Dimension.class);
        this.dimensions.addAll(dimensions);
        this.text = text();
        this.all = reports.isEmpty();
        this.last = all
                ? 0
                : handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM entry")
                        .mapTo(Long.class)
                        .one();
    }

    private String text() {
        String selected = dimensions.stream()
                .map(dimension -> ", " + dimension.column() + " AS " + name(dimension))
                .collect(Collectors.joining());
        String grouped =
                dimensions.stream().map(dimension -> ", q." + name(dimension)).collect(Collectors.joining());
        boolean ofEntries = dimensions.stream().anyMatch(OF_ENTRIES::contains);
        String within = "l.quarter <> '" + Dimension.EARLIER + "'";
        return "SELECT q.report, q.entry, q.measure, q.currency" + grouped
                + ", SUM(q.amount) AS amount, SUM(q.usd) AS usd, SUM(q.in_agreement) AS in_agreement"
                + " FROM (SELECT l.report, l.entry, l.measure, l.currency" + selected
                + ", l.amount, l.usd, l.counted AS in_agreement FROM lineage l"
                + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                + (ofEntries ? " JOIN entry e ON e.id = l.entry" : "")
                + " WHERE l.report IN (<reports>) AND l.entry > :after AND l.entry <= :upTo AND "
                + (sinceTheBeginning.isEmpty() ? within : "(" + within + " OR l.report IN (<beginning>))")
                + ") q GROUP BY q.report, q.entry, q.measure, q.currency" + grouped;
    }

    private static String name(Dimension dimension) {
        return "d_" + dimension.word();
    }

    /** What is behind an entry of the ledger, or at it, by entry: some thousands of rows at most, told once; empty when all of it was told. */
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
        boolean unread = true;
        while (unread && ahead.isEmpty()) {
            unread = more();
        }
        List<Map.Entry<Long, List<StatedRow>>> told = List.copyOf(ahead.entrySet());
        ahead.clear();
        return told;
    }

    private boolean more() {
        if (all) {
            return false;
        }
        long upTo = Math.min(read + span, last);
        Query query = handle.createQuery(text)
                .bindList("reports", reports)
                .bind("after", read)
                .bind("upTo", upTo);
        if (!sinceTheBeginning.isEmpty()) {
            query.bindList("beginning", sinceTheBeginning);
        }
        List<StatedRow> rows = query.map((row, context) -> row(row)).list();
        rows.forEach(row ->
                ahead.computeIfAbsent(row.entry(), none -> new ArrayList<>()).add(row));
        if (rows.size() > ROWS) {
            span = Math.max(1, span / 2);
        } else if (rows.size() < ROWS / 2) {
            span = Math.min(LONGEST_SPAN, span * 2);
        }
        read = upTo;
        all = upTo >= last;
        return true;
    }

    private StatedRow row(ResultSet row) throws SQLException {
        Map<Dimension, String> of = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            of.put(dimension, row.getString(name(dimension)));
        }
        return new StatedRow(
                row.getLong("report"),
                row.getLong("entry"),
                row.getString("measure"),
                row.getString("currency"),
                of,
                row.getBigDecimal("amount"),
                row.getBigDecimal("usd"),
                row.getBigDecimal("in_agreement"));
    }
}
