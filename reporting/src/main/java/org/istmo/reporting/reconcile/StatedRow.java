package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.Map;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureKey.Way;
import org.jspecify.annotations.Nullable;

/**
 * What a report has of an entry: its lineage, added up where the figures that are compared do not tell its rows apart.
 *
 * @param earlier whether it was posted before the report's period
 * @param counted whether consolidated figures count it
 * @param usd null when none of it was converted
 * @param inAgreement what it counts in the currency of its agreement; null when nothing
 */
record StatedRow(
        long report,
        long entry,
        String measure,
        String currency,
        boolean earlier,
        boolean counted,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        @Nullable BigDecimal inAgreement) {

    /** What it adds to a figure that is of nothing but these: the period, the currency and what is counted. */
    BigDecimal of(FigureKey figure) {
        BigDecimal adds = figure.way() == Way.TRANSACTED ? amount : figure.way() == Way.DOLLARS ? usd : inAgreement;
        boolean among =
                figure.measure().parts().stream().anyMatch(part -> part.key().equals(measure))
                        && figure.rowCurrency().map(currency::equals).orElse(true)
                        && holds(figure.conditions());
        return adds == null || !among ? BigDecimal.ZERO : adds;
    }

    private boolean holds(Map<Dimension, String> conditions) {
        return (!conditions.containsKey(Dimension.WHEN) || !earlier)
                && (!conditions.containsKey(Dimension.COUNTED) || counted);
    }
}
