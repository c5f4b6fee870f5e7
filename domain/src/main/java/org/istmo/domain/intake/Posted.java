package org.istmo.domain.intake;

import java.util.List;
import org.istmo.domain.validation.Finding;

/**
 * What became of a sound activity.
 *
 * @param notes what its posting found, such as a currency without a rate on a date
 */
public record Posted(Outcome outcome, List<Finding> notes) {

    /** Against what the ledger held before. */
    public enum Outcome {
        ACCEPTED,
        UPDATED,
        UNCHANGED
    }

    public Posted {
        notes = List.copyOf(notes);
    }
}
