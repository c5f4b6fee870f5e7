package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;

/**
 * What is left to the offices to do.
 *
 * @param kinds how many of each of {@link Gap#KINDS}, in their order
 * @param lines in the order of what the offices owe
 */
public record Gaps(Counted all, List<CountLine> kinds, List<Gap> lines) {

    public Gaps {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }
}
