package org.istmo.domain.clearance;

import java.util.List;
import java.util.Optional;

/**
 * The steps that a report is cleared by, in order.
 *
 * @param all at least one; the first is the submission
 */
public record Steps(List<Step> all) {

    public Steps {
        all = List.copyOf(all);
    }

    public Step first() {
        return all.get(0);
    }

    /** @throws IllegalArgumentException when there is no such step */
    public Step at(int ordinal) {
        return all.stream()
                .filter(step -> step.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No clearance step " + ordinal));
    }

    /** The step after that one; empty after the last, when the report is issued. */
    public Optional<Step> after(Step step) {
        return all.stream().filter(next -> next.ordinal() > step.ordinal()).findFirst();
    }

    public Optional<Step> named(String name) {
        return all.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
