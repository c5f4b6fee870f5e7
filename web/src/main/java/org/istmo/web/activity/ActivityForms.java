package org.istmo.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityDesk;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.Finding;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.template.TemplateFiles;

/** What is sent from the form of an activity: first it is said what others do that resembles it and what is worth noting, then it is taken. What is not taken comes back as it was typed, with why. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ActivityForms {

    /** The field that holds which activities of others, and which notes, the person has been shown. */
    static final String SEEN = "seen";

    private ActivityIntake intake;
    private ActivityAnswer answer;
    private OthersAlike alike;
    private TemplateFiles templates;
    private RefusalWords words;
    private Reading reading;

    protected ActivityForms() {}

    @Inject
    public ActivityForms(
            ActivityIntake intake,
            ActivityAnswer answer,
            OthersAlike alike,
            TemplateFiles templates,
            RefusalWords words,
            Reading reading) {
        this.intake = intake;
        this.answer = answer;
        this.alike = alike;
        this.templates = templates;
        this.words = words;
        this.reading = reading;
    }

    /**
     * What came of a form.
     *
     * @param taken the activity as it stands; empty where nothing was stored
     * @param rehearsed whether it was found sound and is shown before it is stored
     * @param alike what others do that resembles it
     * @param notes what is worth noting
     * @param seen what is shown of either, as the form keeps it
     */
    record Outcome(
            FilledForm form,
            Optional<Activity> taken,
            boolean rehearsed,
            List<AlikeLine> alike,
            List<String> notes,
            String seen) {

        Outcome {
            alike = List.copyOf(alike);
            notes = List.copyOf(notes);
        }

        static Outcome not(FilledForm form) {
            return new Outcome(form, Optional.empty(), false, List.of(), List.of(), "");
        }

        static Outcome of(FilledForm form, Activity taken) {
            return new Outcome(form, Optional.of(taken), false, List.of(), List.of(), "");
        }
    }

    /** @param stored the activity that is changed; empty for a new one */
    Outcome take(Reader by, Optional<Activity> stored, FilledForm form) {
        FilledActivity filled = new FilledActivity(form, stored.map(answer::of));
        JsonObject body = filled.body();
        try {
            boolean unchanged =
                    stored.isPresent() && body.isEmpty() && form.value("check").isEmpty();
            return unchanged ? Outcome.of(form, stored.get()) : taken(by, sound(by, stored, form, body), form);
        } catch (Invalid wrong) {
            return Outcome.not(form.with(faults(wrong, filled)));
        } catch (Conflict | Stale meanwhile) {
            return Outcome.not(form.with(Map.of(FilledForm.WHOLE, words.of(meanwhile))));
        }
    }

    private ActivityIntake.Sound sound(Reader by, Optional<Activity> stored, FilledForm form, JsonObject body) {
        String version = form.value("version");
        return stored.map(activity -> intake.changing(
                        by,
                        activity,
                        version.matches("[0-9]{1,18}") ? Long.parseLong(version) : activity.version(),
                        body.toString()))
                .orElseGet(() -> intake.entering(by, body.toString()));
    }

    private Outcome taken(Reader by, ActivityIntake.Sound sound, FilledForm form) {
        ActivityDesk.Rehearsed rehearsed = intake.rehearsed(sound);
        List<AlikeLine> others = alike.toRehearsed(Scope.of(by), rehearsed.activity()).stream()
                .map(item -> AlikeLine.of(item, reading))
                .toList();
        String seen = seen(others, rehearsed.notes());
        if (!form.value("check").isEmpty()
                || (!seen.isEmpty() && !form.value(SEEN).equals(seen))) {
            List<String> notes = rehearsed.notes().stream()
                    .map(note -> said(note.pointer(), note.code(), note.detail()))
                    .toList();
            return new Outcome(form, Optional.empty(), true, others, notes, seen);
        }
        return Outcome.of(form, intake.taken(sound));
    }

    /** Which they are, as the form keeps it. That a field of words is empty anybody sees without being told. */
    static String seen(List<AlikeLine> others, List<Finding> notes) {
        return Stream.concat(
                        others.stream().map(one -> Long.toString(one.id())),
                        notes.stream()
                                .filter(note -> !note.code().equals("narrative-missing"))
                                .map(note -> note.pointer() + " " + note.code()))
                .collect(Collectors.joining(","));
    }

    private Map<String, String> faults(Invalid wrong, FilledActivity filled) {
        Map<String, String> faults = new TreeMap<>();
        wrong.fields()
                .forEach(field -> faults.merge(
                        filled.field(field.pointer()),
                        said(field.pointer(), field.code(), field.detail()),
                        (one, other) -> one.equals(other) ? one : one + " " + other));
        return faults;
    }

    /** In English as it was found, which is closer; in Spanish what is said of its kind. */
    private String said(String pointer, String code, String detail) {
        if (code.equals("missing")) {
            return reading.say("fault.missing");
        }
        String said = templates.why(new Reason(1, 1, 1, "", pointer, code, detail), reading.getLanguage());
        boolean foreign = reading.getLanguage() != Language.EN && said.equals(detail);
        return foreign ? reading.say(reading.knows("fault." + code) ? "fault." + code : "fault.other", code) : said;
    }
}
