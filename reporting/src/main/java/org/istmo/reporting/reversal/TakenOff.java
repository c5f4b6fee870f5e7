package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.FollowingFigures;
import org.istmo.reporting.query.FollowingFigures.Following;
import org.istmo.reporting.query.Rows;
import org.istmo.reporting.query.region.ByActivity;
import org.jdbi.v3.core.Handle;

/**
 * What figures move by when rows are taken off a report, where that follows from the rows themselves: sums over the ledger, money that is added up by activity,
 * and what follows from an agreement's terms as they are now.
 */
final class TakenOff {

    private static final String COLUMNS =
            "b.entry, b.part, b.project, b.quarter, b.measure, b.currency, b.amount, b.usd, b.counted, b.category";
    private static final String KEPT = "(SELECT " + COLUMNS + " FROM lineage b WHERE b.report = :report) l";
    private static final String REST =
            "(SELECT " + COLUMNS + " FROM lineage b WHERE b.report = :report AND b.entry <> :entry) l";
    private static final String ITS = "(SELECT " + COLUMNS
            + ", -1 AS side, '' AS kept FROM lineage b WHERE b.report = :report AND b.entry = :entry) l";

    /** What is apart from all figures is in no lineage, so that no row of one is in it. */
    private static final String APART = "apart.";

    private final List<CountedRow> rows;
    private final Map<String, BigDecimal> byActivity;
    private final Map<String, Told> following;
    private final Map<String, Following> kept;

    private TakenOff(
            List<CountedRow> rows,
            Map<String, BigDecimal> byActivity,
            Map<String, Told> following,
            Map<String, Following> kept) {
        this.rows = List.copyOf(rows);
        this.byActivity = byActivity;
        this.following = following;
        this.kept = kept;
    }

    /**
     * The rows of an entry, as if it had never counted.
     *
     * @param figures the keys of the report's figures
     */
    static TakenOff of(Handle handle, long report, long entry, List<CountedRow> rows, Set<String> figures) {
        Rows its = new Rows(ITS, Map.of("report", report, "entry", entry));
        Set<String> inFigures = new HashSet<>(figures);
        inFigures.removeIf(figure -> figure.startsWith(APART));
        Map<String, BigDecimal> byActivity = new HashMap<>();
        new ByActivity(handle, its, "''")
                .of(inFigures)
                .forEach(moved -> byActivity.merge(moved.figure(), moved.difference(), BigDecimal::add));
        Optional<FollowingFigures> following = FollowingFigures.of(handle, report);
        Map<String, Following> kept = following
                .map(figuresOf -> figuresOf.over(new Rows(KEPT, Map.of("report", report))))
                .orElse(Map.of());
        Map<String, Following> rest = following
                .map(figuresOf -> figuresOf.over(new Rows(REST, Map.of("report", report, "entry", entry))))
                .orElse(Map.of());
        return new TakenOff(rows, byActivity, moved(kept, rest), kept);
    }

    private static Map<String, Told> moved(Map<String, Following> kept, Map<String, Following> rest) {
        Map<String, Told> moved = new HashMap<>();
        kept.forEach((figure, its) -> moved.put(
                figure,
                Told.by(Optional.ofNullable(rest.get(figure))
                        .map(Following::value)
                        .orElse(BigDecimal.ZERO)
                        .subtract(its.value()))));
        return moved;
    }

    /**
     * The same rows, taken off in another month of the report's period. What follows from the terms by more than a sum can then only be told by a revision.
     *
     * @param elsewhere the rows as they are taken off
     */
    TakenOff elsewhere(List<CountedRow> elsewhere) {
        Map<String, Told> unknown = new HashMap<>(following);
        unknown.replaceAll((figure, told) -> told.isNot() ? told : Told.unknown(Untold.TERMS));
        return new TakenOff(elsewhere, byActivity, unknown, kept);
    }

    /** By how much a figure moves by itself; empty where it does so by the facts behind it. */
    Optional<Told> of(String figure) {
        return FigureKey.parse(figure)
                .map(this::sum)
                .or(() -> Optional.ofNullable(byActivity.get(figure)))
                .map(Told::by)
                .or(() -> Optional.ofNullable(following.get(figure)));
    }

    /** What a figure comes to that follows from the terms; empty for any other. */
    Optional<BigDecimal> was(String figure) {
        return Optional.ofNullable(kept.get(figure)).map(Following::value);
    }

    /** What the rows add to a sum over the ledger, with the other sign. */
    BigDecimal sum(FigureKey figure) {
        return rows.stream()
                .map(row -> row.in(figure))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
    }

    /** Whether a fact names one of the rows, by the numbers of activity, entry and part. */
    boolean isNamedBy(String reference, long entry) {
        return rows.stream().anyMatch(row -> reference.endsWith(":" + entry + ":" + row.part()));
    }
}
