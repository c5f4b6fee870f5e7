package org.istmo.reporting.dataset;

import java.util.List;

/**
 * All projects in one quarter, as the chart draws it.
 *
 * @param quarter such as {@code 2023-Q1}
 * @param usd in US dollars, an amount for each measure of the statement
 */
public record QuarterTotal(String quarter, List<Amount> usd) {

    public QuarterTotal {
        usd = List.copyOf(usd);
    }
}
