package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.assistance.AssistingMoney;
import org.jdbi.v3.core.Handle;

/**
 * Why figures that are no sum over the ledger differ between two versions: by the facts behind them, of which those that are figures have causes of their own.
 * What follows from the ledger in another way than by a sum of whole rows has the causes of its rows; the terms of an agreement, what States reported, and counts, are causes themselves.
 */
final class FactCauses {

    /**
     * A fact that counts otherwise than before.
     *
     * @param difference what it adds now less what it added then
     */
    private record Moved(String figure, String kind, String reference, BigDecimal difference, long rows) {

        boolean isFigure() {
            return kind.equals("figure");
        }

        boolean isConverted() {
            return kind.equals(Fact.CONVERTED);
        }

        boolean isPartOfEntry() {
            return kind.equals("entry");
        }

        /** The key of the sum over the ledger that it is, though it is called by what the sum is of. */
        Optional<FigureKey> money() {
            return AssistingMoney.summedIn(figure).map(measure -> AssistingMoney.of(measure, reference));
        }
    }

    /** Facts may go round in a circle where somebody made a mistake; nobody waits for ever for it. */
    private static final int DEEPEST = 20;

    private static final String MOVED =
            "SELECT figure, kind, reference, SUM(CASE WHEN report = :after THEN counted ELSE -counted END) AS difference, COUNT(*) AS those"
                    + " FROM lineage_fact WHERE report IN (:before, :after) AND counted IS NOT NULL GROUP BY figure, kind, reference"
                    + " HAVING SUM(CASE WHEN report = :after THEN counted ELSE -counted END) <> 0";

    private final Map<String, List<Moved>> byFigure;
    private final LedgerCauses ledger;
    private final FollowingCauses following;
    private final SharedCauses shared;

    private FactCauses(
            Map<String, List<Moved>> byFigure, LedgerCauses ledger, FollowingCauses following, SharedCauses shared) {
        this.byFigure = byFigure;
        this.ledger = ledger;
        this.following = following;
        this.shared = shared;
    }

    /** @param keys of the figures that will be asked for */
    static FactCauses between(Handle handle, long before, long after, Collection<String> keys) {
        List<Moved> moved = handle.createQuery(MOVED)
                .bind("before", before)
                .bind("after", after)
                .map((row, context) -> new Moved(
                        row.getString("figure"),
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getBigDecimal("difference"),
                        row.getLong("those")))
                .list();
        Stream<String> behind = moved.stream()
                .filter(fact -> fact.isFigure() || fact.isConverted())
                .map(Moved::reference);
        List<FigureKey> sums = Stream.concat(
                        Stream.concat(keys.stream(), behind).distinct().flatMap(key -> FigureKey.parse(key).stream()),
                        moved.stream().flatMap(fact -> fact.money().stream()))
                .toList();
        Set<String> figures = moved.stream()
                .filter(fact -> !fact.isFigure() && !fact.isConverted())
                .map(Moved::figure)
                .collect(Collectors.toSet());
        return new FactCauses(
                moved.stream().collect(Collectors.groupingBy(Moved::figure, HashMap::new, Collectors.toList())),
                LedgerCauses.between(handle, before, after, sums),
                FollowingCauses.between(handle, before, after, figures),
                SharedCauses.between(
                        handle, before, after, figures, moved.stream().anyMatch(Moved::isPartOfEntry)));
    }

    /** What is known of a figure's causes; they need not be all of its difference. */
    Causes of(String key) {
        return of(key, 0);
    }

    private Causes of(String key, int depth) {
        Optional<FigureKey> sum = FigureKey.parse(key);
        if (sum.isPresent()) {
            return ledger.of(sum.get());
        }
        Optional<Causes> its = following.of(key).or(() -> shared.of(key));
        if (its.isPresent()) {
            return its.get().upTo(difference(key), true);
        }
        Causes all = Causes.NONE;
        for (Moved moved : byFigure.getOrDefault(key, List.of())) {
            all = all.plus(depth < DEEPEST ? part(moved, depth) : itself(moved));
        }
        return all;
    }

    private BigDecimal difference(String key) {
        return byFigure.getOrDefault(key, List.of()).stream()
                .map(Moved::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A figure is added or taken off; one that moved otherwise than its part of this one has nothing to say of it. */
    private Causes part(Moved moved, int depth) {
        if (moved.isConverted()) {
            return converted(moved, of(moved.reference(), depth + 1));
        }
        if (moved.isPartOfEntry()) {
            return Causes.of(shared.ofPart(moved.reference()), moved.difference(), moved.rows());
        }
        if (moved.money().isPresent()) {
            return ledger.of(moved.money().get()).upTo(moved.difference(), true);
        }
        if (!moved.isFigure()) {
            return itself(moved);
        }
        Causes its = of(moved.reference(), depth + 1);
        if (its.total().compareTo(moved.difference()) == 0) {
            return its;
        }
        return its.total().negate().compareTo(moved.difference()) == 0 ? its.negated() : itself(moved);
    }

    /** The causes of what was converted, each with its part; where that stayed as it was, the rate moved. */
    private static Causes converted(Moved moved, Causes its) {
        return its.total().signum() == 0
                ? Causes.of(ChangeCause.RATE, moved.difference(), 0)
                : its.scaledTo(moved.difference());
    }

    private static Causes itself(Moved moved) {
        return Causes.of(ChangeCause.ofFact(moved.kind()), moved.difference(), moved.rows());
    }
}
