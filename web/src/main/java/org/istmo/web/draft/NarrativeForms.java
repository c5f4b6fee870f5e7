package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.narrative.CarriedOver;
import org.istmo.domain.narrative.Narratives;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.Registers;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.unsent.KeptForms;

/** Does what the forms of the narratives' pages ask for, by the bodies that the API takes. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class NarrativeForms {

    private static final int LONGEST_REMARK = 4_000;

    private ShownDraft shown;
    private ShownSection section;
    private Registers registers;
    private CarriedOver carried;
    private ClearanceComments comments;
    private KeptForms kept;

    protected NarrativeForms() {}

    @Inject
    public NarrativeForms(
            ShownDraft shown,
            ShownSection section,
            Registers registers,
            CarriedOver carried,
            ClearanceComments comments,
            KeptForms kept) {
        this.shown = shown;
        this.section = section;
        this.registers = registers;
        this.carried = carried;
        this.comments = comments;
        this.kept = kept;
    }

    /** @throws org.istmo.domain.problem.Missing when there is no such section */
    void mustBeThere() {
        section.text();
    }

    /** Begins the sections of one of its agreements with what the last ones said. */
    void begin(long agreement) {
        carried.prefill(
                shown.reader(),
                shown.agreement(agreement).number(),
                shown.report().from(),
                shown.report().to());
    }

    /** @return where it leads */
    String take(FilledForm form) {
        switch (form.value("what")) {
            case "reopen" -> {
                section.now().ifPresent(now -> step(now.id(), "reopen"));
                return done("reopened");
            }
            case "comment" -> {
                remark(form);
                return done("commented") + "#comments";
            }
            case "finish" -> {
                step(written(form).id(), "finish");
                return done("finished");
            }
            default -> {
                written(form);
                return done("saved");
            }
        }
    }

    private String done(String what) {
        return section.href() + "?done=" + what;
    }

    /** What was begun of it is let go once it is written down. */
    private Filed written(FilledForm form) {
        Agreement agreement = section.agreement();
        JsonObject body = FilledNarrative.body(form, shown.report(), agreement, section.code());
        JsonSent sent = new JsonSent(JsonForm.of(body));
        String id = form.value(FilledNarrative.ID);
        Filed filed = id.matches("[0-9]{1,17}")
                ? registers.change(by(), Narratives.KIND, Long.parseLong(id), version(form), sent)
                : registers.add(by(), Narratives.KIND, sent);
        kept.sent(section.href(), form);
        return filed;
    }

    private void step(long narrative, String step) {
        registers.step(by(), Narratives.KIND, narrative, step, new JsonSent(JsonForm.of("{}")));
    }

    private void remark(FilledForm form) {
        String text = form.value("remark");
        if (text.isEmpty()) {
            throw new Invalid("/remark", "missing", "Say something.");
        }
        if (text.length() > LONGEST_REMARK || !Words.areLines(text)) {
            throw new Invalid(
                    "/remark",
                    text.length() > LONGEST_REMARK ? "too-long" : "no-text",
                    "At most " + LONGEST_REMARK + " characters are kept here.");
        }
        comments.add(by(), shown.report(), text, Optional.empty(), Optional.of(section.code()));
    }

    private Reader by() {
        return shown.reader();
    }

    private static long version(FilledForm form) {
        String version = form.value(FilledNarrative.VERSION);
        return version.matches("[0-9]{1,17}") ? Long.parseLong(version) : -1;
    }
}
