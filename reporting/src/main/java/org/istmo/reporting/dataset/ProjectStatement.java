package org.istmo.reporting.dataset;

import java.util.List;

/**
 * A project's part of a statement.
 *
 * @param identifier the IATI identifier
 * @param lines by quarter, then currency
 * @param totals the lines added up, a line for each currency
 * @param usd the lines added up in US dollars, an amount for each measure of the statement
 */
public record ProjectStatement(String identifier, Text title, List<Line> lines, List<Line> totals, List<Amount> usd) {

    public ProjectStatement {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        usd = List.copyOf(usd);
    }
}
