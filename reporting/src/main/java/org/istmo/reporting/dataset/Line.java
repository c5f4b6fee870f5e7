package org.istmo.reporting.dataset;

import java.util.List;

/**
 * A row of amounts in one currency.
 *
 * @param quarter such as {@code 2023-Q1}, or {@code all} on a line of totals
 * @param currency ISO 4217, of the amounts as transacted
 * @param cells one for each measure of the statement, in the statement's order
 */
public record Line(String quarter, String currency, List<Cell> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    /** Whether one line of totals, of one currency with a rate for all of it, says in its own dollars what a sum in US dollars would say again. */
    public static boolean saysItAll(List<Line> totals) {
        return totals.size() == 1 && totals.get(0).cells().stream().allMatch(cell -> cell.usd() != null);
    }
}
