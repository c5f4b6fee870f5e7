package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Steps;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.RevisionRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.gist.GistRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes who took which step, each in one short transaction with the report's new state and its entry in the trail. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ClearanceBook {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected ClearanceBook() {}

    @Inject
    public ClearanceBook(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** The zone that the report's office dates it in. */
    public ZoneId zone(Report report) {
        return jdbi.withHandle(handle -> new ClearanceRows(handle, clock).zone(report.office()));
    }

    /** The step that is due and who may take it; empty when none is. */
    public Optional<Clearance> clearance(Report report) {
        return report.status() == Status.DRAFT || report.status() == Status.IN_CLEARANCE
                ? Optional.of(jdbi.withHandle(handle -> new ClearanceRows(handle, clock).of(report)))
                : Optional.empty();
    }

    /** The same of each of these where a step is due, by the number of its row. */
    public Map<Long, Clearance> clearances(Scope scope, List<Report> reports) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new ClearanceRows(handle, clock)
                .all(reports.stream()
                        .filter(report -> report.status() == Status.DRAFT || report.status() == Status.IN_CLEARANCE)
                        .toList()));
    }

    /** The step that is due and who may take it, of a draft or of what is in clearance, read over the caller's connection. */
    public Clearance standing(Handle handle, Report report) {
        return new ClearanceRows(handle, clock).of(report);
    }

    /** @throws org.istmo.domain.problem.Forbidden unless the reader may take the step that is due */
    public void mayTake(Reader reader, Report report) {
        jdbi.useHandle(handle -> new ClearanceRows(handle, clock).taking(reader, report));
    }

    public boolean isLast(Report report, Step step) {
        return jdbi.withHandle(
                handle -> new ReportRows(handle).steps(report).after(step).isEmpty());
    }

    /**
     * A step that is not the last.
     *
     * @param also what is written with it
     */
    @Transactional
    public Report take(Reader reader, Report report, String comment, Also also) {
        return written(report, (handle, rows) -> {
            ClearanceRows.Taking taking = rows.taking(reader, report);
            Step next = taking.steps().after(taking.step()).orElseThrow();
            rows.move(report, Status.IN_CLEARANCE, next.ordinal());
            rows.write(reader, report, taking, Taken.CLEARED, comment);
            also.write(handle);
            return AuditEvent.done(
                    reader,
                    taking.step().equals(taking.steps().first()) ? "report.submit" : "report.clear",
                    report.reference(),
                    told(taking, Map.of("step", taking.step().name(), "next", next.name())));
        });
    }

    /** The last step: the report, its files, the announcement and the trail in one transaction. */
    @Transactional(rollbackOn = Exception.class)
    public Report issue(Reader reader, Report report, String comment, List<Rendering> renderings, Also also)
            throws IOException {
        try (Handle handle = jdbi.open()) {
            ClearanceRows rows = new ClearanceRows(handle, clock);
            ClearanceRows.Taking taking = rows.taking(reader, report);
            rows.move(report, Status.ISSUED, taking.step().ordinal());
            rows.write(reader, report, taking, Taken.CLEARED, comment);
            StageFiles.keep(handle, report, Stage.ISSUED, renderings);
            OffsetDateTime now = rows.now();
            handle.createUpdate("UPDATE report SET issued_at = :now WHERE id = :id")
                    .bind("now", now)
                    .bind("id", report.id())
                    .execute();
            new Outbox(handle).announce(report, now);
            also.write(handle);
            Report issued = rows.again(report);
            trail.record(AuditEvent.done(
                    reader, "report.issue", report.reference(), told(taking, particulars(handle, issued))));
            Failpoint.ISSUE_STORING.pass();
            return issued;
        }
    }

    /** With the digest of every file: forged bytes would have to forge the chain as well. */
    private static Map<String, String> particulars(Handle handle, Report issued) {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("number", issued.number());
        particulars.put("snapshot", issued.snapshot().orElse(""));
        new RevisionRows(handle)
                .of(issued.id())
                .ifPresent(revision -> particulars.put("supersedes", "report:" + revision.before()));
        for (StoredFile file : new FileStore(handle).of(issued.id(), Stage.ISSUED)) {
            particulars.put(file.language() + "." + file.format(), file.sha256());
        }
        return particulars;
    }

    /**
     * Sends the report back.
     *
     * @param to the step that is due then; absent: the first, and the report is a draft again
     * @throws Invalid unless that is a step before the one that is due
     */
    @Transactional
    public Report giveBack(Reader reader, Report report, Optional<String> to, String comment, Also also) {
        return written(report, (handle, rows) -> {
            ClearanceRows.Taking taking = rows.taking(reader, report);
            Step target = to.map(name -> before(taking, name))
                    .orElseGet(() -> taking.steps().first());
            boolean draft = target.equals(taking.steps().first());
            rows.move(report, draft ? Status.DRAFT : Status.IN_CLEARANCE, target.ordinal());
            rows.write(
                    reader,
                    report,
                    taking,
                    Taken.RETURNED,
                    comment,
                    Optional.of(target).filter(step -> !draft));
            also.write(handle);
            return AuditEvent.done(
                    reader,
                    "report.return",
                    report.reference(),
                    told(taking, Map.of("step", taking.step().name(), "to", target.name(), "comment", comment)));
        });
    }

    private static Step before(ClearanceRows.Taking taking, String name) {
        return taking.steps()
                .named(name)
                .filter(step -> step.ordinal() < taking.step().ordinal())
                .orElseThrow(() -> new Invalid(
                        "/to", "no-earlier-step", "The report came by no step " + name + " on its way here."));
    }

    /**
     * Queues a draft again, to be read anew from today's ledger under the same number and version. Its files and figures are gone until it is drafted; who
     * asks for it takes no later step.
     */
    @Transactional
    public Report redraft(Reader reader, Report report, String comment) {
        return written(report, (handle, rows) -> {
            Steps steps = new ReportRows(handle).steps(report);
            Step first = steps.first();
            reader.mustActAs(first.role(), first.takenFor(report.office()));
            rows.move(report, Status.QUEUED, first.ordinal());
            rows.write(
                    reader, report, new ClearanceRows.Taking(first, steps, Optional.empty()), Taken.REDRAFTED, comment);
            new FileStore(handle).forget(report.id(), Stage.DRAFT);
            new GistRows(handle).forget(report.id());
            handle.createUpdate(
                            "UPDATE report SET progress = 0, snapshot_sha256 = NULL, renderer = NULL, failure = NULL, steps_office = NULL,"
                                    + " steps_version = NULL WHERE id = :id")
                    .bind("id", report.id())
                    .execute();
            return AuditEvent.done(
                    reader,
                    "report.redraft",
                    report.reference(),
                    Map.of("before", report.snapshot().orElse(""), "comment", comment));
        });
    }

    /**
     * Queues a report that failed once more, under its number and its key; who asks for it takes no later step. Whoever calls this sees to it that it is drafted.
     *
     * @throws Conflict when the report did not fail, or somebody else was faster
     */
    @Transactional
    public Report retry(Reader officer, Report report) {
        officer.mustActAs(Role.OFFICER, report.office());
        if (report.status() != Status.FAILED) {
            throw new Conflict(
                    "wrong-status", "The report is " + report.status().word() + ", not failed.");
        }
        return written(report, (handle, rows) -> {
            Steps steps = new ReportRows(handle).steps(report);
            Step first = steps.first();
            String code = Failures.of(handle, report.id())
                    .map(failure -> failure.reason().word())
                    .orElse("");
            rows.move(report, Status.QUEUED, report.nextStep());
            rows.write(officer, report, new ClearanceRows.Taking(first, steps, Optional.empty()), Taken.RETRIED, "");
            handle.createUpdate("UPDATE report SET progress = 0 WHERE id = :id")
                    .bind("id", report.id())
                    .execute();
            return AuditEvent.done(officer, "report.retry", report.reference(), Map.of("failure", code));
        });
    }

    @Transactional
    public Report withdraw(Reader reader, Report report, String comment) {
        reader.mustActAs(Role.OFFICER, report.office());
        return written(report, (handle, rows) -> {
            rows.move(report, Status.WITHDRAWN, report.nextStep());
            return AuditEvent.done(
                    reader,
                    "report.withdraw",
                    report.reference(),
                    Map.of(
                            "comment",
                            comment,
                            "before.status",
                            report.status().word(),
                            "status",
                            Status.WITHDRAWN.word()));
        });
    }

    /** Writes down that somebody took a file as it would be issued: it carries no watermark. */
    @Transactional
    public void previewed(Reader reader, Report report, String file, String sha256) {
        trail.record(
                AuditEvent.done(reader, "report.preview", report.reference(), Map.of("file", file, "sha256", sha256)));
    }

    /** Does the work, then writes its event, last of all. */
    private Report written(Report report, BiFunction<Handle, ClearanceRows, AuditEvent> work) {
        return jdbi.withHandle(handle -> {
            ClearanceRows rows = new ClearanceRows(handle, clock);
            AuditEvent event = work.apply(handle, rows);
            Report now = rows.again(report);
            trail.record(event);
            return now;
        });
    }

    /** With who was stood in for, and by which deputyship. */
    private static Map<String, String> told(ClearanceRows.Taking taking, Map<String, String> particulars) {
        Map<String, String> told = new TreeMap<>(particulars);
        taking.lent().ifPresent(deputy -> {
            told.put("for", deputy.principal().reference());
            told.put("deputy", deputy.reference());
        });
        return told;
    }
}
