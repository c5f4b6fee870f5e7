package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;

/**
 * What both offices do.
 *
 * @param lines by standing, then by office and identifier; those that are withheld last, together
 * @param byStanding how many are running, planned and ended, each event once; what has no more than money in the period is no such count
 * @param withheld above the audience's level: in no list and no count
 */
public record Activities(List<AssistingActivity> lines, List<CountLine> byStanding, Counted all, long withheld) {

    public Activities {
        lines = List.copyOf(lines);
        byStanding = List.copyOf(byStanding);
    }
}
