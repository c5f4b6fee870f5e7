package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

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
 * @param more what there is besides, a line for each reason
 */
public record Comparison(
        List<Said> what,
        RowSum rows,
        String unit,
        BigDecimal sum,
        StatedBy by,
        BigDecimal stated,
        List<Difference> named,
        List<More> more) {

    public Comparison {
        what = List.copyOf(what);
        named = List.copyOf(named);
        more = List.copyOf(more);
    }

    public BigDecimal difference() {
        return sum.subtract(stated);
    }

    /** What of it has a reason: entries for whose part none is known explain nothing. */
    public BigDecimal explained() {
        return Stream.concat(
                        named.stream().filter(one -> one.reason().explains()).map(Difference::amount),
                        more.stream().filter(one -> one.reason().explains()).map(More::amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
