package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;

/**
 * All transfers inside the region.
 *
 * @param lines those of a measure together
 * @param totals in US dollars, one for each measure that there are lines of, in their order
 */
public record Transfers(List<TransferLine> lines, List<Total> totals) {

    public Transfers {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** All of a measure. */
    public record Total(Measure measure, Amount usd) {}
}
