package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.query.Rows;
import org.jdbi.v3.core.Handle;

/**
 * Money that reports on the region add up activity by activity, because the keys of these figures are no predicates over the lineage: support of frameworks,
 * transfers, and what is in no figure. Read from the rows by which two versions differ, with a word for why each of them does.
 */
public final class ByActivity {

    private static final String FRAMEWORKS =
            " JOIN entry e ON e.id = l.entry JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " JOIN support s ON s.entry = l.entry AND s.part = l.part AND s.scheme = 'framework'"
                    + " WHERE l.kept = '' AND a.left_out = '' AND s.usd IS NOT NULL";

    private static final String TRANSFERS =
            " JOIN entry e ON e.id = l.entry JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " WHERE l.kept = '' AND a.left_out = 'transfer'";

    /** They are in no lineage; nothing that was posted goes, so that what the version before had is what was posted by then. */
    private static final String APART =
            "(SELECT x.entry, x.part, x.left_out, x.usd, 1 AS side, '' AS kept FROM allocation x WHERE x.left_out IN ('parent', 'external')"
                    + " AND x.usd IS NOT NULL) l JOIN entry e ON e.id = l.entry JOIN report r ON r.id = :after JOIN report b ON b.id = :before"
                    + " WHERE e.posted_at >= b.claimed_at AND e.posting_month >= r.period_from AND e.posting_month <= r.period_to";

    /**
     * What moved a figure.
     *
     * @param cause the word of it
     * @param difference in the figure's unit
     * @param rows how many came or went
     */
    public record Moved(String figure, String cause, BigDecimal difference, long rows) {}

    private final Handle handle;
    private final Rows differing;
    private final String cause;

    /**
     * @param differing rows {@code l} of the reports {@code :before} and {@code :after}, with a {@code side} of 1 or -1, and {@code kept} empty where only one
     *     of them has it
     * @param cause an expression over {@code l} and its entry {@code e}
     */
    public ByActivity(Handle handle, Rows differing, String cause) {
        this.handle = handle;
        this.differing = differing;
        this.cause = cause;
    }

    /**
     * Those of the figures' kinds that are asked for; their sums need not be all of a difference.
     *
     * @param figures by their keys
     */
    public List<Moved> of(Set<String> figures) {
        List<Moved> moved = new ArrayList<>();
        if (any(figures, Supported.FIGURES)) {
            moved.addAll(frameworks());
        }
        if (any(figures, TransfersQuery.FIGURES)) {
            moved.addAll(transfers());
        }
        if (any(figures, MoneyApart.FIGURES)) {
            moved.addAll(apart());
        }
        return moved.stream().filter(one -> figures.contains(one.figure())).toList();
    }

    private static boolean any(Set<String> figures, String prefix) {
        return figures.stream().anyMatch(figure -> figure.startsWith(prefix));
    }

    private List<Moved> frameworks() {
        return differing
                .bind(handle.createQuery("SELECT code, measure, cause, SUM(usd) AS usd, COUNT(*) AS those FROM ("
                        + differing.select(
                                "s.code, l.measure, " + cause + " AS cause, l.side * s.usd AS usd", FRAMEWORKS)
                        + ") q GROUP BY code, measure, cause"))
                .map((row, context) -> moved(Supported.key(row.getString("code"), measure(row)), row, "usd"))
                .list();
    }

    private List<Moved> transfers() {
        return differing
                .bind(handle.createQuery(
                        "SELECT measure, office, receiver, provider, currency, cause, SUM(amount) AS amount, SUM(usd) AS usd, COUNT(*) AS those FROM ("
                                + differing.select(
                                        TransfersQuery.PARTIES + ", l.measure, l.currency, " + cause
                                                + " AS cause, l.side * l.amount AS amount, l.side * l.usd AS usd",
                                        TRANSFERS)
                                + ") q GROUP BY measure, office, receiver, provider, currency, cause"))
                .map((row, context) -> transferred(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Moved> transferred(ResultSet row) throws SQLException {
        TransfersQuery.Way way = TransfersQuery.Way.of(row);
        Moved transacted = moved(way.key(""), row, "amount");
        return row.getBigDecimal("usd") == null
                ? List.of(transacted)
                : List.of(transacted, moved(way.key("-usd"), row, "usd"));
    }

    private List<Moved> apart() {
        return differing
                .bind(handle.createQuery("SELECT left_out, type, cause, SUM(usd) AS usd, COUNT(*) AS those FROM (SELECT"
                        + " l.left_out, e.type, " + cause + " AS cause, l.usd FROM " + APART
                        + ") q GROUP BY left_out, type, cause"))
                .map((row, context) -> apart(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Moved> apart(ResultSet row) throws SQLException {
        String type = row.getString("type");
        Optional<Measure> measure = MoneyLine.MEASURES.stream()
                .filter(each -> each.transactionType().equals(type))
                .findFirst();
        return measure.isEmpty()
                ? Optional.empty()
                : Optional.of(moved(MoneyApart.key(row.getString("left_out"), measure.get()), row, "usd"));
    }

    private static Moved moved(String figure, ResultSet row, String sum) throws SQLException {
        return new Moved(figure, row.getString("cause"), row.getBigDecimal(sum), row.getLong("those"));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return Measure.of(row.getString("measure")).orElseThrow();
    }
}
