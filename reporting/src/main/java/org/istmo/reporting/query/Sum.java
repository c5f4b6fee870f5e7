package org.istmo.reporting.query;

import java.math.BigDecimal;
import org.istmo.reporting.dataset.Measure;

/**
 * Amounts of one project, quarter, measure and currency, added up by the database.
 *
 * @param usd of the rows that have a rate
 * @param rows how many rows of the lineage
 * @param withoutRate how many of them have no rate
 */
record Sum(
        long project,
        String quarter,
        Measure measure,
        String currency,
        BigDecimal amount,
        BigDecimal usd,
        long rows,
        long withoutRate) {

    static final Sum NOTHING = new Sum(0, "", Measure.EXPENDITURE, "", BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    /** Both together, of whatever project, quarter and currency the first one is; the amounts are of one currency or not used. */
    Sum plus(Sum other) {
        return new Sum(
                project,
                quarter,
                measure,
                currency,
                amount.add(other.amount),
                usd.add(other.usd),
                rows + other.rows,
                withoutRate + other.withoutRate);
    }
}
