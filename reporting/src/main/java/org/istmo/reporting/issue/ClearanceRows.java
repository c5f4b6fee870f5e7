package org.istmo.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Deputy;
import org.istmo.domain.clearance.DeputyRows;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Steps;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Status;
import org.jdbi.v3.core.Handle;

/** A report's clearance over one connection. */
class ClearanceRows {

    private final Handle handle;
    private final Clock clock;

    ClearanceRows(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** A step that is taken, and the deputyship by which it is. */
    record Taking(Step step, Steps steps, Optional<Deputy> lent) {}

    /** The clearance as it stands today. */
    Clearance of(Report report) {
        Steps steps = new ReportRows(handle).steps(report);
        Step due = steps.at(report.nextStep());
        OfficeCode place = due.takenFor(report.office());
        List<Deputy> deputies =
                new DeputyRows(handle).inForce(due.role(), place, LocalDate.now(clock.withZone(zone(place))));
        return Clearance.of(
                steps, due, report.office(), makers(report), new ReportRows(handle).clearance(report.id()), deputies);
    }

    /** Who ordered it, and whose words it prints. */
    private Set<Long> makers(Report report) {
        Set<Long> makers = handle.createQuery("SELECT account FROM report_author WHERE report = :report")
                .bind("report", report.id())
                .mapTo(Long.class)
                .collect(Collectors.toSet());
        makers.add(report.requestedBy());
        return makers;
    }

    /** @throws org.istmo.domain.problem.Forbidden unless the reader may take the step that is due */
    Taking taking(Reader reader, Report report) {
        Clearance clearance = of(report);
        return new Taking(
                clearance.due(), clearance.steps(), clearance.of(reader).granted());
    }

    ZoneId zone(OfficeCode office) {
        return handle.createQuery("SELECT zone FROM office WHERE code = :office")
                .bind("office", office.code())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one();
    }

    void write(Reader reader, Report report, Taking taking, String outcome, String comment) {
        write(reader, report, taking, outcome, comment, Optional.empty());
    }

    void write(Reader reader, Report report, Taking taking, String outcome, String comment, Optional<Step> returnedTo) {
        handle.createUpdate(
                        "INSERT INTO clearance (report, ordinal, step, outcome, account, principal, returned_to, done_at, comment)"
                                + " VALUES (:report, (SELECT coalesce(max(c.ordinal), 0) + 1 FROM clearance c WHERE c.report = :report), :step,"
                                + " :outcome, :account, :principal, :returnedTo, :now, :comment)")
                .bind("report", report.id())
                .bind("step", taking.step().name())
                .bind("outcome", outcome)
                .bind("account", reader.account())
                .bind(
                        "principal",
                        taking.lent()
                                .map(deputy -> deputy.principal().account())
                                .orElse(null))
                .bind("returnedTo", returnedTo.map(Step::name).orElse(null))
                .bind("now", now())
                .bind("comment", comment)
                .execute();
    }

    /** @throws Conflict when somebody changed the report since it was read */
    void move(Report seen, Status to, int nextStep) {
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

    Report again(Report report) {
        return new ReportRows(handle).locked(report.id()).orElseThrow();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
