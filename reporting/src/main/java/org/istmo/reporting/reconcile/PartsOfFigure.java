package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureKey.Way;

/**
 * Which parts of an entry are a figure's, by its key and by what its report is about, and what they come to: no less and no more is its own of an entry that it
 * shares with others.
 *
 * @param conditions on the parts' codes
 */
record PartsOfFigure(FigureKey key, List<Condition> conditions) {

    /** Marks of what is in no report: a parent's money beside its children's, and another agency's. */
    private static final Set<String> IN_NONE = Set.of("parent", "external");

    /** @param conditions of which those count that are on the parts' codes */
    PartsOfFigure {
        conditions = conditions.stream()
                .filter(one -> PartOfEntry.COLUMNS.contains(one.column()))
                .distinct()
                .toList();
    }

    /** What the figure takes of them, in its own way; what is counted in an agreement's currency as transacted. */
    BigDecimal own(List<PartOfEntry> parts) {
        return sum(parts, true, key.way());
    }

    /** The same as transacted. */
    BigDecimal transacted(List<PartOfEntry> parts) {
        return sum(parts, true, Way.TRANSACTED);
    }

    /** What it does not. */
    BigDecimal others(List<PartOfEntry> parts) {
        return sum(parts, false, key.way());
    }

    private BigDecimal sum(List<PartOfEntry> parts, boolean own, Way way) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PartOfEntry part : parts) {
            BigDecimal adds = way == Way.DOLLARS ? part.usd() : part.amount();
            sum = adds == null || takes(part) != own ? sum : sum.add(adds);
        }
        return sum;
    }

    private boolean takes(PartOfEntry part) {
        boolean counts = key.conditions().containsKey(Dimension.COUNTED)
                ? part.leftOut().isEmpty()
                : !IN_NONE.contains(part.leftOut());
        return counts && conditions.stream().allMatch(one -> one.isMet(part.code(one.column())));
    }
}
