package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Words;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.issue.Also;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.reporting.issue.ClearanceDesk;
import org.istmo.reporting.issue.Drafting;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;

/** Takes the steps of a clearance, and what is said in it, on the page of a report. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ClearanceForms {

    static final int LONGEST = 4_000;

    /** What is not done without a word of why. */
    private static final Set<String> NEEDED = Set.of("return", "comments", "withdraw");

    private SignedIn signedIn;
    private ClearanceDesk desk;
    private ClearanceBook book;
    private ClearanceComments comments;
    private Drafting drafting;
    private RefusalWords words;
    private Reading reading;

    protected ClearanceForms() {}

    @Inject
    public ClearanceForms(
            SignedIn signedIn,
            ClearanceDesk desk,
            ClearanceBook book,
            ClearanceComments comments,
            Drafting drafting,
            RefusalWords words,
            Reading reading) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.book = book;
        this.comments = comments;
        this.drafting = drafting;
        this.words = words;
        this.reading = reading;
    }

    /**
     * Does what a form asks for.
     *
     * @param what {@code submit}, {@code clear}, {@code return}, {@code comments}, {@code comments/{number}/resolve}, {@code retry}, {@code redraft} or {@code withdraw}
     * @return the form as it was sent, with why it was not taken where it was not
     * @throws Forbidden unless the reader may
     */
    FilledForm take(Report report, String what, FilledForm form) {
        Map<String, String> faults = faults(what, form);
        if (!faults.isEmpty()) {
            return form.with(faults);
        }
        try {
            done(signedIn.reader(), report, what, form);
            return form;
        } catch (Forbidden | Missing none) {
            throw none;
        } catch (Invalid wrong) {
            return form.with(words.of(wrong, RefusalWords::first));
        } catch (Refusal refused) {
            return form.with(Map.of(FilledForm.WHOLE, words.of(refused)));
        }
    }

    /** What the page says of it when it was done. */
    static String said(String what) {
        return switch (what) {
            case "submit" -> "submitted";
            case "clear" -> "cleared";
            case "return" -> "returned";
            case "retry" -> "retried";
            case "redraft" -> "redrafted";
            case "withdraw" -> "withdrawn";
            case "comments" -> "commented";
            default -> "resolved";
        };
    }

    private Map<String, String> faults(String what, FilledForm form) {
        String field = switch (what) {
            case "comments" -> "text";
            case "redraft", "withdraw" -> "why";
            default -> "comment";
        };
        String text = form.value(field);
        if (text.isEmpty() && (NEEDED.contains(what))) {
            return Map.of(field, reading.say("fault.missing"));
        }
        if (text.length() > LONGEST) {
            return Map.of(field, reading.say("fault.too-long"));
        }
        return Words.areLines(text) ? Map.of() : Map.of(field, reading.say("fault.no-text"));
    }

    private void done(Reader by, Report report, String what, FilledForm form) {
        String comment = form.value("comment");
        switch (what) {
            case "submit" -> desk.submit(by, looked(by, report, form), comment, Also.NOTHING);
            case "clear" -> desk.clear(by, looked(by, report, form), comment, Also.NOTHING);
            case "return" -> desk.giveBack(by, looked(by, report, form), to(form), comment, Also.NOTHING);
            case "comments" -> comments.add(by, report, form.value("text"), Optional.empty(), Optional.empty());
            case "retry" -> drafting.soon(book.retry(by, report).id());
            case "redraft" ->
                drafting.soon(desk.redraft(by, report.id(), form.value("why")).id());
            case "withdraw" -> desk.withdraw(by, report.id(), form.value("why"));
            default -> comments.resolve(by, report, Integer.parseInt(what.split("/", -1)[1]));
        }
    }

    /** The step that it is returned to; its officer's where nothing is chosen, or that. */
    private static Optional<String> to(FilledForm form) {
        return Optional.of(form.value("to")).filter(step -> !step.isEmpty() && !step.equals(Step.SUBMIT));
    }

    /**
     * @throws Forbidden unless the reader may take the step that is due
     * @throws Conflict when the report was drafted anew since its page was shown
     */
    private Report looked(Reader by, Report report, FilledForm form) {
        book.clearance(report).ifPresent(due -> due.of(by).granted());
        if (!report.snapshot().orElse("").equals(form.value("draft"))) {
            throw new Conflict("changed-since", "The report was drafted anew since it was looked at.");
        }
        return report;
    }
}
