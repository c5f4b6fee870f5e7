package org.istmo.domain.clearance;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.jdbi.v3.core.Handle;

/**
 * The steps of a report type, in order: which ones a type needs is data.
 *
 * @param all at least one; the first is the submission
 */
public record Steps(List<Step> all) {

    public Steps {
        all = List.copyOf(all);
    }

    public static Steps of(Handle handle, String reportType) {
        return new Steps(handle.createQuery(
                        "SELECT ordinal, step, role FROM clearance_step WHERE report_type = :type ORDER BY ordinal")
                .bind("type", reportType)
                .map((row, context) ->
                        new Step(row.getInt("ordinal"), row.getString("step"), Role.of(row.getString("role"))))
                .list());
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
}
