package org.istmo.web.clearance;

import java.util.List;
import java.util.Set;
import org.istmo.domain.clearance.SentStep;
import org.istmo.web.form.JsonForm;

/** Steps as the body of a request says them; type, office and version stand in the path and may be said again. */
final class StepsForm {

    private static final int LONGEST = 60;

    private StepsForm() {}

    /** @throws org.istmo.domain.problem.Invalid naming every field that is no word */
    static List<SentStep> steps(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("type", "office", "steps", "version"));
        List<SentStep> steps = form.forms("steps").stream().map(StepsForm::step).toList();
        form.mustBeSound();
        return steps;
    }

    private static SentStep step(JsonForm step) {
        step.knowsOnly(Set.of("step", "role", "office"));
        return new SentStep(step.needed("step", LONGEST), step.needed("role", LONGEST), step.text("office", LONGEST));
    }
}
