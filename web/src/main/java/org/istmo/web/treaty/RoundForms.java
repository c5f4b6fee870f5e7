package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Consents;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundTasks;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.questionnaire.TakeOvers;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.unsent.KeptForms;

/** Does what the forms of the rounds' pages ask for, by the bodies that the API takes. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundForms {

    private ShownRound shown;
    private Rounds rounds;
    private Answers answers;
    private RoundTasks tasks;
    private TakeOvers takeOvers;
    private Consents consents;
    private KeptForms kept;
    private Reading reading;
    private Clock clock;

    protected RoundForms() {}

    @Inject
    public RoundForms(
            ShownRound shown,
            Rounds rounds,
            Answers answers,
            RoundTasks tasks,
            TakeOvers takeOvers,
            Consents consents,
            KeptForms kept,
            Reading reading,
            Clock clock) {
        this.shown = shown;
        this.rounds = rounds;
        this.answers = answers;
        this.tasks = tasks;
        this.takeOvers = takeOvers;
        this.consents = consents;
        this.kept = kept;
        this.reading = reading;
        this.clock = clock;
    }

    /** A form that was taken, and where that leads. */
    record Taken(String href) {}

    /** @throws Invalid naming every field that is wrong */
    Taken open(FilledForm form) {
        String[] about = form.value("about").split(":", 2);
        if (about.length < 2) {
            throw new Invalid("/about", "missing", "Choose what is asked about.");
        }
        if (form.value("state").isEmpty()) {
            throw new Invalid("/state", "missing", "Choose a State.");
        }
        JsonObjectBuilder body = said(form, List.of("date", "source"));
        if (form.value("source").isEmpty()) {
            body.add("source", source(about, form.value("date")));
        }
        if (about[1].matches("[0-9]{1,3}")) {
            body.add("cycle", Integer.parseInt(about[1]));
        }
        Round opened = rounds.open(shown.reader(), about[0], form.value("state"), sent(body));
        return new Taken("/rounds/" + opened.key().id() + "?done=opened");
    }

    /** In the language of whoever opens it: it is what assessments will name. */
    private String source(String[] about, String date) {
        String day = date.isEmpty() ? LocalDate.now(clock).toString() : date;
        return about[1].isEmpty()
                ? reading.say("rounds.source", about[0], day)
                : reading.say("rounds.sourceCycle", about[0], about[1], day);
    }

    /** @param what {@code take-over}, {@code close}, {@code reopen} or {@code consent} */
    Taken take(String what, FilledForm form) {
        switch (what) {
            case "take-over" -> takeOvers.take(shown.reader(), shown.key(), sent(articles(form)));
            case "close" -> rounds.close(shown.reader(), shown.key());
            case "reopen" -> rounds.reopen(shown.reader(), shown.key(), sent(said(form, List.of("reason"))));
            default ->
                consents.record(
                        shown.reader(),
                        shown.key(),
                        version(form),
                        sent(said(
                                form,
                                List.of("covers", "givenOn", "reference", "withdrawnOn", "withdrawalReference"))));
        }
        return new Taken(shown.href() + "?done="
                + switch (what) {
                    case "take-over" -> "taken";
                    case "close" -> "closed";
                    case "reopen" -> "reopened";
                    default -> "consented";
                });
    }

    /** Those that are ticked; where none is, nothing is named and so all that are confirmed. */
    private static JsonObjectBuilder articles(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (!form.all("articles").isEmpty()) {
            body.add("articles", Json.createArrayBuilder(form.all("articles")));
        }
        return body;
    }

    /** What was begun of it is let go once it is written down. */
    Taken answer(String article, FilledForm form) {
        JsonObject body = FilledAnswer.body(form, rounds.questions(shown.reader(), shown.key()));
        answers.answer(shown.reader(), shown.key(), article, version(form), new JsonSent(JsonForm.of(body)));
        String page = shown.href() + "/questions/" + article;
        kept.sent(page, form);
        return new Taken(shown.href() + "/questions/" + CellPaths.segment(article) + "?done=answered");
    }

    /** @param task its number, or {@code new} */
    Taken give(String task, FilledForm form) {
        JsonSent sent = new JsonSent(JsonForm.of(FilledTask.body(form)));
        if (task.equals("new")) {
            tasks.add(shown.reader(), shown.key(), sent);
            return new Taken(shown.href() + "?done=given#tasks");
        }
        tasks.change(shown.reader(), shown.key(), Long.parseLong(task), version(form), sent);
        return new Taken(shown.href() + "?done=changed#tasks");
    }

    Taken delete(long task, FilledForm form) {
        tasks.delete(shown.reader(), shown.key(), task, version(form));
        return new Taken(shown.href() + "?done=deleted#tasks");
    }

    /** By which name the form has the field that a pointer is at. */
    UnaryOperator<String> fields(FilledForm form, String path) {
        return path.contains("/questions/")
                ? pointer -> FilledAnswer.field(form, rounds.questions(shown.reader(), shown.key()), pointer)
                : pointer -> RefusalWords.first(pointer).equals("cycle") ? "about" : RefusalWords.first(pointer);
    }

    private static JsonObjectBuilder said(FilledForm form, List<String> names) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        names.stream().filter(name -> !form.value(name).isEmpty()).forEach(name -> body.add(name, form.value(name)));
        return body;
    }

    private static JsonSent sent(JsonObjectBuilder body) {
        return new JsonSent(JsonForm.of(body.build()));
    }

    private static long version(FilledForm form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,17}") ? Long.parseLong(version) : -1;
    }
}
