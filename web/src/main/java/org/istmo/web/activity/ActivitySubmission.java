package org.istmo.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.ActivityRules;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Findings;
import org.istmo.web.form.JsonForm;
import org.istmo.web.intake.Sha256;

/** Judges a body before any of it is taken: all that is wrong with its form and against the rules comes to light at once. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ActivitySubmission {

    private ReferenceCodes codes;

    protected ActivitySubmission() {}

    @Inject
    public ActivitySubmission(ReferenceCodes codes) {
        this.codes = codes;
    }

    /** What is to be taken, and how. */
    record Judged(Delivery delivery, Incoming.Sound activity) {}

    /**
     * A new activity, or a change of a stored one.
     *
     * @throws Invalid naming everything that is wrong
     */
    Judged judged(Reader by, OfficeCode office, String body, JsonForm form, Optional<Activity> stored) {
        Scope scope = Scope.of(by);
        long version = stored.map(Activity::version).orElse(0L);
        String digest = Sha256.of(body + "\nv" + version);
        DraftActivity draft = new ActivityForm(form, stored, codes.statusOfStages(scope)).read(body, digest);
        Findings findings = new Findings(new JsonWhereabouts(form, draft));
        ActivityRules.judge(draft, codes.known(scope), findings);
        mustBeSound(form, findings, stored.isPresent());
        Delivery delivery =
                new Delivery(by, office, Delivery.JSON, Sha256.of(body), body.getBytes(StandardCharsets.UTF_8).length);
        return new Judged(delivery, new Incoming.Sound(draft, findings.notes()));
    }

    /**
     * What the form says of a field is not said once more by the rules, which saw something else in its stead. Nor is a change held up by what it does
     * not name: that stands already, with a file of IATI that may know more codes than we do.
     */
    private static void mustBeSound(JsonForm form, Findings findings, boolean change) {
        List<Invalid.Field> wrong = new ArrayList<>(form.faults());
        for (Finding error : findings.errors()) {
            if (change && !error.code().equals("end-before-start") && !form.says(field(error))) {
                continue;
            }
            boolean said = wrong.stream().anyMatch(field -> field.pointer().equals(error.pointer()));
            if (!said) {
                wrong.add(new Invalid.Field(error.pointer(), error.code(), error.detail()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static String field(Finding error) {
        String[] steps = error.pointer().split("/", 3);
        return steps.length > 1 ? steps[1] : "";
    }
}
