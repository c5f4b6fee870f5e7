package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A sum over the ledger's rows beside what was stated of the same.
 *
 * @param rows which rows are added up
 * @param currency ISO 4217 of both sums
 * @param sum what a spreadsheet's formula over the rows comes to: without amounts that are exact as text
 * @param report whose figure it is; empty for what {@code /aggregates} says of the filter
 * @param stated the figure
 * @param named entries that explain the difference, by number; at most {@value Compared#MOST_NAMED}
 * @param unnamed how many more there are
 * @param unnamedAmount what those explain of it
 */
public record Comparison(
        RowSum rows,
        String currency,
        BigDecimal sum,
        Optional<ReportFigure> report,
        BigDecimal stated,
        List<Difference> named,
        long unnamed,
        BigDecimal unnamedAmount) {

    public Comparison {
        named = List.copyOf(named);
    }

    public BigDecimal difference() {
        return sum.subtract(stated);
    }
}
