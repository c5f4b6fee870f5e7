package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureKey.Way;
import org.jspecify.annotations.Nullable;

/**
 * What a report has of an entry: its lineage, added up where the figures that are compared do not tell its rows apart.
 *
 * @param of what its rows have in common, by every dimension that those figures speak of
 * @param usd null when none of it was converted
 * @param inAgreement what it counts in the currency of its agreement; null when nothing
 */
record StatedRow(
        long report,
        long entry,
        String measure,
        String currency,
        Map<Dimension, String> of,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        @Nullable BigDecimal inAgreement) {

    /** What it adds to a figure. */
    BigDecimal of(FigureKey figure) {
        return among(figure, figure.conditions()) ? adds(figure) : BigDecimal.ZERO;
    }

    /** What it has of what the figure is of, whatever category of cost it is counted under, in the currency that it was transacted in. */
    BigDecimal transacted(FigureKey figure) {
        Map<Dimension, String> conditions = new EnumMap<>(Dimension.class);
        conditions.putAll(figure.conditions());
        conditions.remove(Dimension.CATEGORY);
        conditions.remove(Dimension.COST);
        return among(figure, conditions) ? amount : BigDecimal.ZERO;
    }

    private BigDecimal adds(FigureKey figure) {
        BigDecimal adds = figure.way() == Way.TRANSACTED ? amount : figure.way() == Way.DOLLARS ? usd : inAgreement;
        return adds == null ? BigDecimal.ZERO : adds;
    }

    /** Asked of every row for every figure of its report. */
    private boolean among(FigureKey figure, Map<Dimension, String> conditions) {
        if (!isMeasured(figure.measure())) {
            return false;
        }
        for (Map.Entry<Dimension, String> condition : conditions.entrySet()) {
            if (!holds(condition)) {
                return false;
            }
        }
        return figure.rowCurrency().map(currency::equals).orElse(true);
    }

    private boolean isMeasured(Measure asked) {
        if (asked.key().equals(measure)) {
            return true;
        }
        for (Measure part : asked.parts()) {
            if (part.key().equals(measure)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Map.Entry<Dimension, String> condition) {
        return condition.getValue().equals(of.get(condition.getKey()));
    }
}
