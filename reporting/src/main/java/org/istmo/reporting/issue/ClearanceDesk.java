package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.signature.Signing;

/** Where people submit, clear, return and withdraw. The last clearance makes the files that are issued, and issues them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ClearanceDesk {

    private Reports reports;
    private ReportKinds kinds;
    private Snapshots snapshots;
    private ClearanceBook book;
    private Signing signing;
    private TieOutGate gate;
    private Clock clock;

    protected ClearanceDesk() {}

    @Inject
    public ClearanceDesk(
            Reports reports,
            ReportKinds kinds,
            Snapshots snapshots,
            ClearanceBook book,
            Signing signing,
            TieOutGate gate,
            Clock clock) {
        this.reports = reports;
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.book = book;
        this.signing = signing;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * The officer's first step: from draft into clearance.
     *
     * @throws org.istmo.domain.problem.Unmet when the draft does not tie
     */
    public Report submit(Reader reader, long id, String comment) {
        return submit(reader, reports.withId(Scope.of(reader), id), comment, Also.NOTHING);
    }

    /**
     * The same of a report as it was seen; one that somebody changed since is refused.
     *
     * @param also what is written if the step is taken
     */
    public Report submit(Reader reader, Report seen, String comment, Also also) {
        Clearance.mustHaveAHand(reader);
        mustBe(seen, Status.DRAFT);
        book.mayTake(reader, seen);
        gate.mustTie(reader, seen);
        return take(reader, seen, comment, also);
    }

    /**
     * A later step; the last one issues the report.
     *
     * @throws org.istmo.domain.problem.Unmet when what would be issued does not tie any more
     * @throws NotMade when the files cannot be made or stored
     */
    public Report clear(Reader reader, long id, String comment) {
        return clear(reader, reports.withId(Scope.of(reader), id), comment, Also.NOTHING);
    }

    /**
     * The same of a report as it was seen; one that somebody changed since is refused.
     *
     * @param also what is written if the step is taken
     */
    public Report clear(Reader reader, Report seen, String comment, Also also) {
        Clearance.mustHaveAHand(reader);
        mustBe(seen, Status.IN_CLEARANCE);
        return take(reader, seen, comment, also);
    }

    private Report take(Reader reader, Report report, String comment, Also also) {
        book.mayTake(reader, report);
        Step step = reports.next(report).orElseThrow();
        if (book.isLast(report, step)) {
            gate.mustStillTie(reader, report);
            return issue(kinds.of(report.type()).orElseThrow(), reader, report, comment, also);
        }
        return book.take(reader, report, comment, also);
    }

    /**
     * Renders and signs outside any transaction, then issues in one: {@code rules.md} 9.
     *
     * @throws NotMade when the files cannot be made or stored; the report stays in clearance then
     */
    private <D> Report issue(ReportKind<D> kind, Reader reader, Report report, String comment, Also also) {
        return Attempt.at(report, () -> {
            try (Workbench workbench = new Workbench()) {
                D draft = snapshots.frozen(kind, report, Stage.DRAFT);
                D issued = kind.issued(draft, LocalDate.now(clock.withZone(book.zone(report))));
                List<Rendering> renderings = signing.signed(workbench.toBeIssued(kind, report, issued));
                Failpoint.ISSUE_MADE.pass();
                Report done = book.issue(reader, report, comment, renderings, also);
                Failpoint.ISSUE_STORED.pass();
                return done;
            }
        });
    }

    /**
     * Sends a report back to its officer, who mends and submits it again.
     *
     * @param to or else to this step before the one that is due, by name
     */
    public Report giveBack(Reader reader, long id, Optional<String> to, String comment) {
        return giveBack(reader, reports.withId(Scope.of(reader), id), to, comment, Also.NOTHING);
    }

    /**
     * The same of a report as it was seen; one that somebody changed since is refused.
     *
     * @param also what is written if the step is taken
     */
    public Report giveBack(Reader reader, Report seen, Optional<String> to, String comment, Also also) {
        Clearance.mustHaveAHand(reader);
        mustBe(seen, Status.IN_CLEARANCE);
        return book.giveBack(reader, seen, to, comment, also);
    }

    /** Has a draft, or one that failed, read anew from today's ledger. Whoever calls this sees to it that it is drafted. */
    public Report redraft(Reader reader, long id, String comment) {
        Report report = reports.withId(Scope.of(reader), id);
        Clearance.mustHaveAHand(reader);
        if (report.status() != Status.FAILED) {
            mustBe(report, Status.DRAFT);
        }
        return book.redraft(reader, report, comment);
    }

    /** Takes a report that was not issued out of the way. */
    public Report withdraw(Reader reader, long id, String comment) {
        Report report = reports.withId(Scope.of(reader), id);
        reader.mustActAs(Role.OFFICER, report.office());
        if (report.status() == Status.ISSUED || report.status() == Status.WITHDRAWN) {
            throw new Conflict("not-open", "A report that is " + report.status().word() + " cannot be withdrawn.");
        }
        return book.withdraw(reader, report, comment);
    }

    private static void mustBe(Report report, Status status) {
        if (report.status() != status) {
            throw new Conflict(
                    "wrong-status", "The report is " + report.status().word() + ", not " + status.word() + ".");
        }
    }
}
