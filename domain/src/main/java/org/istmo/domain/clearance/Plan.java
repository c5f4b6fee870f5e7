package org.istmo.domain.clearance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.office.OfficeCode;

/**
 * The steps of a report type as an administrator set them down.
 *
 * @param office whose reports it rules; absent: those of every office that has none of its own
 * @param version counts the changes; 0 when nobody set anything down
 * @param steps none when the office goes by those of all offices
 */
public record Plan(String type, Optional<OfficeCode> office, long version, List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    static Plan none(String type, Optional<OfficeCode> office) {
        return new Plan(type, office, 0, List.of());
    }

    /** Whether it says any steps itself. */
    public boolean hasSteps() {
        return !steps.isEmpty();
    }

    /** @throws IllegalStateException when it {@linkplain #hasSteps has none} */
    public Steps cleared() {
        if (!hasSteps()) {
            throw new IllegalStateException("No steps of its own: " + type);
        }
        return new Steps(steps);
    }

    /** The word of its office in the database: empty for all. */
    public String officeWord() {
        return office.map(OfficeCode::code).orElse("");
    }

    /** How the trail refers to it. */
    public String reference() {
        return "clearance-steps:" + type + office.map(code -> "/" + code).orElse("");
    }

    String told() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", "));
    }
}
