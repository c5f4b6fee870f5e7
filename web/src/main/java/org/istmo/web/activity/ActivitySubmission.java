package org.istmo.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.ActivityRules;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Findings;
import org.istmo.domain.validation.KnownCodes;
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
        KnownCodes known = codes.known(scope);
        DraftDetails before =
                stored.map(Activity::said).map(DraftActivity::details).orElse(DraftDetails.NONE);
        ActivityRules.judge(draft, before, known, findings);
        mustBeSound(form, findings, standing(stored, draft), namedBefore(stored, known));
        Delivery delivery =
                new Delivery(by, office, Delivery.JSON, Sha256.of(body), body.getBytes(StandardCharsets.UTF_8).length);
        return new Judged(delivery, new Incoming.Sound(draft, findings.notes()));
    }

    /**
     * What the form says of a field is not said once more by the rules, which saw something else in its stead. Nor is a change held up by what it does
     * not name, or names as it stands: that came with a file of IATI, which may know more codes than we do.
     */
    private static void mustBeSound(JsonForm form, Findings findings, Set<String> standing, Set<String> namedBefore) {
        List<Invalid.Field> wrong = new ArrayList<>(form.faults());
        for (Finding error : findings.errors()) {
            boolean said = wrong.stream().anyMatch(field -> field.pointer().equals(error.pointer()));
            if (!said && !standing.contains(field(error)) && !namedBefore.contains(error.detail())) {
                wrong.add(new Invalid.Field(error.pointer(), error.code(), error.detail()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** What there is to say of what the stored activity holds already, such as codes that were retired since: it stays valid where it stands. */
    private static Set<String> namedBefore(Optional<Activity> stored, KnownCodes known) {
        if (stored.isEmpty()) {
            return Set.of();
        }
        DraftActivity before = stored.get().said();
        Findings findings = new Findings(new JsonWhereabouts(JsonForm.of("{}"), before));
        ActivityRules.judge(before, before.details(), known, findings);
        return findings.errors().stream()
                .filter(error -> ActivityRules.STANDING.contains(error.code()))
                .map(Finding::detail)
                .collect(Collectors.toSet());
    }

    /** The fields that say what is known already. */
    private static Set<String> standing(Optional<Activity> stored, DraftActivity draft) {
        if (stored.isEmpty()) {
            return Set.of();
        }
        DraftActivity known = stored.get().said();
        Set<String> standing = new HashSet<>();
        same(standing, "status", known.status(), draft.status());
        same(standing, "countries", known.places(), draft.places());
        same(standing, "themes", known.sectors(), draft.sectors());
        for (String date : DateForm.FIELDS) {
            same(standing, date, known.dates(), draft.dates());
        }
        if (draft.transactions().stream()
                .map(ActivitySubmission::plain)
                .toList()
                .equals(known.transactions().stream()
                        .map(ActivitySubmission::plain)
                        .toList())) {
            standing.add("transactions");
        }
        return standing;
    }

    /** A transaction but for the zeros of its amount. */
    private static List<Object> plain(DraftTransaction transaction) {
        return List.of(
                transaction.type(),
                transaction.date(),
                transaction.value().stripTrailingZeros(),
                transaction.currency(),
                transaction.valueDate(),
                transaction.places(),
                transaction.sectors(),
                String.valueOf(transaction.grant()),
                transaction.budgetLine(),
                String.valueOf(transaction.costCategory()));
    }

    private static void same(Set<String> standing, String field, Object known, Object said) {
        if (known.equals(said)) {
            standing.add(field);
        }
    }

    private static String field(Finding error) {
        String[] steps = error.pointer().split("/", 3);
        return steps.length > 1 ? steps[1] : "";
    }
}
