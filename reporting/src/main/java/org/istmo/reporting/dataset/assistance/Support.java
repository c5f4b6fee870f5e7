package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.region.Counted;

/**
 * Who does something about a need.
 *
 * @param activities of both offices that ran in the period, each event once
 * @param offices whose activities they are, by code
 */
public record Support(Counted activities, List<String> offices) {

    public Support {
        offices = List.copyOf(offices);
    }

    /** Whether nobody does. */
    public boolean none() {
        return offices.isEmpty();
    }
}
