package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sum over the ledger's rows beside what was stated of the same.
 *
 * @param what is added up or counted
 * @param rows which rows are
 * @param unit ISO 4217 of both sums, or of what is counted; may be empty
 * @param sum what a spreadsheet's formula over the rows comes to: without amounts that are exact as text
 * @param by whose figure it is
 * @param stated the figure
 * @param named what explains the difference, in the ledger's order; at most {@value Compared#MOST_NAMED}
 * @param unnamed how many more there are
 * @param unnamedAmount what those explain of it
 */
public record Comparison(
        List<Said> what,
        RowSum rows,
        String unit,
        BigDecimal sum,
        StatedBy by,
        BigDecimal stated,
        List<Difference> named,
        long unnamed,
        BigDecimal unnamedAmount) {

    public Comparison {
        what = List.copyOf(what);
        named = List.copyOf(named);
    }

    public BigDecimal difference() {
        return sum.subtract(stated);
    }
}
