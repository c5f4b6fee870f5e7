package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;

/**
 * What both offices do.
 *
 * @param lines by standing, then by office and identifier; those that are withheld last, together
 * @param byStanding how many of each of {@link #COUNTED}, each event once, where its activity stands that was kept; no parent beside a child of its own
 * @param withheld above the audience's level: counted, and named nowhere
 */
public record Activities(List<AssistingActivity> lines, List<CountLine> byStanding, Counted all, long withheld) {

    /** In the order that they are listed. */
    public static final List<String> COUNTED = List.of("running", "planned", "ended");

    public Activities {
        lines = List.copyOf(lines);
        byStanding = List.copyOf(byStanding);
    }
}
