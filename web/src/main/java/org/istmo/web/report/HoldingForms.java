package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;

/** Takes the forms of pages that hold a report against the ledger: a warning that finance accepts, and a revision that an officer orders. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class HoldingForms {

    private TieOutDesk tieOuts;
    private TieOutBook book;
    private RevisionDesk desk;
    private Revisions revisions;
    private FormTaker taker;
    private Reading reading;

    protected HoldingForms() {}

    @Inject
    public HoldingForms(
            TieOutDesk tieOuts,
            TieOutBook book,
            RevisionDesk desk,
            Revisions revisions,
            FormTaker taker,
            Reading reading) {
        this.tieOuts = tieOuts;
        this.book = book;
        this.desk = desk;
        this.revisions = revisions;
        this.taker = taker;
        this.reading = reading;
    }

    /** @param report the number of the row of the new version; 0 where the form was not taken */
    record Ordered(FilledForm form, long report) {}

    /** Whether there is something to say of how it ties. */
    boolean isHeld(Report report) {
        return report.status() == Status.DRAFT || book.kept(report).isPresent();
    }

    /** Whether the reader may order the next version of it. */
    boolean isRevised(Reader by, Report report) {
        return isRevisedBy(by, report)
                && report.status() == Status.ISSUED
                && revisions.supersededBy(Scope.of(by), report).isEmpty();
    }

    /** Whether the versions of it are the reader's to order. */
    boolean isRevisedBy(Reader by, Report report) {
        return by.is(Role.OFFICER) && by.actsFor(report.office());
    }

    /** What is held against nothing any more, such as a draft that is made anew, is refused as a whole whatever the reason. */
    FilledForm accept(Reader finance, Report report, String exception, FilledForm form) {
        finance.mustActAs(Role.FINANCE, report.office());
        if (!isHeld(report)) {
            return form.with(Map.of(FilledForm.WHOLE, reading.say("refused.no-tie-out")));
        }
        String reason = form.value("reason");
        if (reason.isEmpty()) {
            return form.with(Map.of("reason", reading.say("fault.missing")));
        }
        if (reason.length() > ClearanceForms.LONGEST) {
            return form.with(Map.of("reason", reading.say("fault.too-long")));
        }
        return taker.take(
                form,
                RefusalWords::first,
                () -> tieOuts.accept(finance, report, exception, Words.lines("/reason", reason)));
    }

    /** Pressed twice, the second is told that a revision is underway. What is no newest issued version is refused as a whole whatever the reason. */
    Ordered revise(Reader by, Report report, FilledForm form) {
        by.mustActAs(Role.OFFICER, report.office());
        if (!isRevised(by, report)) {
            String why = report.status() == Status.ISSUED ? "refused.superseded" : "refused.not-issued";
            return new Ordered(form.with(Map.of(FilledForm.WHOLE, reading.say(why))), 0);
        }
        AtomicLong ordered = new AtomicLong();
        FilledForm taken = taker.take(
                form,
                RefusalWords::first,
                () -> ordered.set(desk.order(by, report, form.value("reason"), Optional.empty())
                        .id()));
        return new Ordered(taken, ordered.get());
    }
}
