package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a ledger are added up or counted, so that a formula over the rows can say the same.
 *
 * @param column the amount that is added up, such as {@code share_usd}, of which empty cells add nothing; without one, rows are counted
 * @param ways in which a row is among them: all conditions of one of these hold, and never those of two
 */
public record RowSum(Optional<String> column, List<List<Condition>> ways) {

    public RowSum {
        ways = ways.stream().map(List::copyOf).toList();
    }

    static RowSum count(List<Condition> conditions) {
        return new RowSum(Optional.empty(), List.of(conditions));
    }

    static RowSum of(String column, List<Condition> conditions) {
        return new RowSum(Optional.of(column), List.of(conditions));
    }

    /** The same of the rows that also meet these. */
    RowSum where(List<Condition> more) {
        return new RowSum(
                column,
                ways.stream()
                        .map(way -> {
                            List<Condition> all = new ArrayList<>(way);
                            all.addAll(more);
                            return all;
                        })
                        .toList());
    }

    /** What the row adds; zero when it is not among them. */
    BigDecimal of(CellRow row) {
        return takes(row) ? column.map(row::amount).orElse(BigDecimal.ONE) : BigDecimal.ZERO;
    }

    private boolean takes(CellRow row) {
        for (List<Condition> way : ways) {
            if (Condition.allHold(way, row)) {
                return true;
            }
        }
        return false;
    }
}
