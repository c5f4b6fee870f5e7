package org.istmo.web.clearance;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Plan;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a report type, as they are read and as they are sent.
 *
 * @param office whose reports they rule; null for those of every office that has none of its own
 * @param steps in order; none when the office goes by those of all offices
 */
public record PlanView(String type, @Nullable String office, List<StepView> steps, long version) {

    /** @param office the one that takes the step, whichever office's report it is; null for the report's own */
    public record StepView(
            String step, String role, @Nullable String office) {}

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.type(),
                word(plan.office()),
                plan.steps().stream().map(PlanView::step).toList(),
                plan.version());
    }

    private static StepView step(Step step) {
        return new StepView(step.name(), step.role().word(), word(step.office()));
    }

    private static @Nullable String word(Optional<OfficeCode> office) {
        return office.map(OfficeCode::code).orElse(null);
    }
}
