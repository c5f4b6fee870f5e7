package org.istmo.web.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.finding.Answer;
import org.istmo.domain.finding.FindingTerms;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.finding.Response;
import org.istmo.domain.finding.Risk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.HttpsLinks;
import org.istmo.web.form.JsonForm;

/** What is sent about findings. */
final class FindingForm {

    private static final int LONGEST_OFFICE = 20;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_NOTE = 4_000;

    private FindingForm() {}

    /** @throws Invalid naming every field that is wrong */
    static FindingTerms terms(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of(
                "office",
                "title",
                "criteria",
                "condition",
                "cause",
                "effect",
                "risk",
                "recommendations",
                "sample",
                "entry",
                "report"));
        String office = form.needed("office", LONGEST_OFFICE);
        String title = form.needed("title", FindingTerms.LONGEST_TITLE);
        String criteria = needed(form, "criteria");
        String condition = needed(form, "condition");
        String cause = text(form, "cause");
        String effect = text(form, "effect");
        Optional<String> risk = form.present("risk", form.oneOf("risk", Risk.words()));
        List<JsonForm> recommendations = form.forms("recommendations");
        if (recommendations.size() > FindingTerms.MOST_RECOMMENDATIONS) {
            form.wrong(
                    "recommendations",
                    "too-many",
                    "A finding has at most " + FindingTerms.MOST_RECOMMENDATIONS + " recommendations.");
        }
        List<Advice> advice = recommendations.stream().map(FindingForm::advice).toList();
        Optional<Long> sample = number(form, "sample");
        Optional<Long> entry = number(form, "entry");
        Optional<Long> report = number(form, "report");
        form.mustBeSound();
        return new FindingTerms(
                new OfficeCode(office),
                title,
                criteria,
                condition,
                cause,
                effect,
                Risk.of(risk.orElseThrow()),
                advice,
                sample,
                entry,
                report);
    }

    private static Advice advice(JsonForm form) {
        form.knowsOnly(Set.of("text", "owner", "dueOn"));
        return new Advice(
                needed(form, "text"),
                form.needed("owner", LONGEST_NAME),
                form.neededDate("dueOn").orElse(LocalDate.EPOCH));
    }

    /** @throws Invalid naming every field that is wrong */
    static Response response(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("answer", "text", "action", "by"));
        Optional<Answer> answer =
                form.present("answer", form.oneOf("answer", Answer.words())).map(Answer::of);
        String text = needed(form, "text");
        boolean acts = answer.filter(one -> one != Answer.REJECTED).isPresent();
        String action = acts ? needed(form, "action") : text(form, "action");
        Optional<LocalDate> by = acts ? form.neededDate("by") : form.date("by");
        form.mustBeSound();
        return new Response(answer.orElseThrow(), text, action, by);
    }

    /** On what evidence a finding is closed. */
    record Closed(String evidence, String note) {}

    /** @throws Invalid naming every field that is wrong */
    static Closed closing(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("evidence", "note"));
        String evidence = form.present("evidence", HttpsLinks.of(form, "evidence", LONGEST_LINK))
                .orElse("");
        String note = form.lines("note", LONGEST_NOTE).orElse("");
        form.mustBeSound();
        return new Closed(evidence, note);
    }

    /** @throws Invalid unless it says why */
    static String reopening(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("note"));
        String note = form.present("note", form.lines("note", LONGEST_NOTE)).orElse("");
        form.mustBeSound();
        return note;
    }

    private static String needed(JsonForm form, String name) {
        return form.present(name, form.lines(name, FindingTerms.LONGEST_TEXT)).orElse("");
    }

    private static String text(JsonForm form, String name) {
        return form.lines(name, FindingTerms.LONGEST_TEXT).orElse("");
    }

    private static Optional<Long> number(JsonForm form, String name) {
        return form.integer(name, 1, Long.MAX_VALUE);
    }
}
