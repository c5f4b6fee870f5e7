package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Steps;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.RevisionRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.delivery.Outbox;
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
        this.jdbi = Jdbi.create(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** The zone that the report's office dates it in. */
    public ZoneId zone(Report report) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT zone FROM office WHERE code = :office")
                .bind("office", report.office().code())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one());
    }

    /** @throws org.istmo.domain.problem.Forbidden unless the reader may take the step that is due */
    public void mayTake(Reader reader, Report report) {
        jdbi.useHandle(
                handle -> Clearance.mayTake(due(handle, report), reader, report.office(), current(handle, report)));
    }

    public boolean isLast(Report report, Step step) {
        return jdbi.withHandle(
                handle -> Steps.of(handle, report.type()).after(step).isEmpty());
    }

    /** A step that is not the last. */
    @Transactional
    public Report take(Reader reader, Report report, String comment) {
        return jdbi.withHandle(handle -> {
            Step step = checked(handle, reader, report);
            Step next = Steps.of(handle, report.type()).after(step).orElseThrow();
            move(handle, report, Status.IN_CLEARANCE, next.ordinal());
            write(handle, reader, report, step, Taken.CLEARED, comment);
            trail.record(
                    AuditEvent.done(reader, "report." + step.name(), report.reference(), Map.of("next", next.name())));
            return again(handle, report);
        });
    }

    /** The last step: the report, its files, the announcement and the trail in one transaction. */
    @Transactional(rollbackOn = Exception.class)
    public Report issue(Reader reader, Report report, String comment, List<Rendering> renderings) throws IOException {
        try (Handle handle = jdbi.open()) {
            Step step = checked(handle, reader, report);
            move(handle, report, Status.ISSUED, step.ordinal());
            write(handle, reader, report, step, Taken.CLEARED, comment);
            StageFiles.keep(handle, report, Stage.ISSUED, renderings);
            OffsetDateTime now = now();
            handle.createUpdate("UPDATE report SET issued_at = :now WHERE id = :id")
                    .bind("now", now)
                    .bind("id", report.id())
                    .execute();
            new Outbox(handle).announce(report, now);
            Report issued = again(handle, report);
            trail.record(AuditEvent.done(reader, "report.issue", report.reference(), particulars(handle, issued)));
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

    @Transactional
    public Report giveBack(Reader reader, Report report, String comment) {
        return jdbi.withHandle(handle -> {
            Step step = checked(handle, reader, report);
            move(
                    handle,
                    report,
                    Status.DRAFT,
                    Steps.of(handle, report.type()).first().ordinal());
            write(handle, reader, report, step, Taken.RETURNED, comment);
            trail.record(AuditEvent.done(
                    reader, "report.return", report.reference(), Map.of("step", step.name(), "comment", comment)));
            return again(handle, report);
        });
    }

    @Transactional
    public Report withdraw(Reader reader, Report report, String comment) {
        reader.mustActAs(Role.OFFICER, report.office());
        return jdbi.withHandle(handle -> {
            move(handle, report, Status.WITHDRAWN, report.nextStep());
            trail.record(AuditEvent.done(reader, "report.withdraw", report.reference(), Map.of("comment", comment)));
            return again(handle, report);
        });
    }

    private static Step checked(Handle handle, Reader reader, Report report) {
        Step step = due(handle, report);
        Clearance.mayTake(step, reader, report.office(), current(handle, report));
        return step;
    }

    private static Step due(Handle handle, Report report) {
        return Steps.of(handle, report.type()).at(report.nextStep());
    }

    /** The steps since the report was last returned: those before it do not bind anybody. */
    private static List<Taken> current(Handle handle, Report report) {
        List<Taken> all = new ReportRows(handle).clearance(report.id());
        int from = 0;
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).outcome().equals(Taken.RETURNED)) {
                from = index + 1;
            }
        }
        return all.subList(from, all.size());
    }

    private void write(Handle handle, Reader reader, Report report, Step step, String outcome, String comment) {
        handle.createUpdate(
                        "INSERT INTO clearance (report, ordinal, step, outcome, account, done_at, comment) VALUES (:report,"
                                + " (SELECT coalesce(max(c.ordinal), 0) + 1 FROM clearance c WHERE c.report = :report), :step, :outcome, :account, :now, :comment)")
                .bind("report", report.id())
                .bind("step", step.name())
                .bind("outcome", outcome)
                .bind("account", reader.account())
                .bind("now", now())
                .bind("comment", comment)
                .execute();
    }

    /** @throws Conflict when somebody changed the report since it was read */
    private static void move(Handle handle, Report seen, Status to, int nextStep) {
        int moved = handle.createUpdate(
                        "UPDATE report SET status = :to, next_step = :next, lock_version = lock_version + 1"
                                + " WHERE id = :id AND lock_version = :seen")
                .bind("to", to.word())
                .bind("next", nextStep)
                .bind("id", seen.id())
                .bind("seen", seen.lockVersion())
                .execute();
        if (moved == 0) {
            throw new Conflict("changed-meanwhile", "Somebody else changed the report meanwhile.");
        }
    }

    private static Report again(Handle handle, Report report) {
        return new ReportRows(handle).locked(report.id()).orElseThrow();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
