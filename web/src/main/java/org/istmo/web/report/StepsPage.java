package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Step;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What else can be done with the report whose page is shown: drafted anew, withdrawn, revised, returned to a step of one's choice. */
@Named("stepsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class StepsPage {

    private SignedIn signedIn;
    private ShownReport shown;
    private ClearanceBook book;
    private Revisions revisions;
    private TieOutBook tieOuts;
    private Reading reading;
    private @Nullable Boolean tied;

    protected StepsPage() {}

    @Inject
    public StepsPage(
            SignedIn signedIn,
            ShownReport shown,
            ClearanceBook book,
            Revisions revisions,
            TieOutBook tieOuts,
            Reading reading) {
        this.signedIn = signedIn;
        this.shown = shown;
        this.book = book;
        this.revisions = revisions;
        this.tieOuts = tieOuts;
        this.reading = reading;
    }

    public boolean isAny() {
        return isRedrafting() || isWithdrawing() || isRevising() || isTied();
    }

    /** Whether there is something that was held against the ledger. */
    public boolean isTied() {
        Boolean known = tied;
        if (known == null) {
            known = report().status() == Status.DRAFT || tieOuts.kept(report()).isPresent();
            tied = known;
        }
        return known;
    }

    /** Whether the reader may have it read anew. */
    public boolean isRedrafting() {
        return report().status() == Status.FAILED
                ? isOfficer()
                : report().status() == Status.DRAFT
                        && clearance()
                                .map(due -> due.steps().first())
                                .filter(first -> reader().is(first.role())
                                        && reader().actsFor(first.takenFor(report().office())))
                                .isPresent();
    }

    public boolean isWithdrawing() {
        return isOfficer() && report().status() != Status.ISSUED && report().status() != Status.WITHDRAWN;
    }

    /** Whether the reader may order the next version: of the newest that was issued. */
    public boolean isRevising() {
        return isOfficer()
                && report().status() == Status.ISSUED
                && revisions.supersededBy(shown.scope(), report()).isEmpty();
    }

    /** The steps that it can be returned to, the first of them its officer's, which is meant where nobody chooses. */
    public List<Choice> getReturns() {
        return clearance()
                .map(due -> due.steps().all().stream()
                        .filter(step -> step.ordinal() < due.due().ordinal())
                        .map(step -> new Choice(
                                step.name(),
                                step.name().equals(Step.SUBMIT) ? reading.say("steps.officer") : step.name()))
                        .toList())
                .orElse(List.of());
    }

    private boolean isOfficer() {
        return reader().is(Role.OFFICER) && reader().actsFor(report().office());
    }

    private Optional<Clearance> clearance() {
        return book.clearance(report());
    }

    private Report report() {
        return shown.report();
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
