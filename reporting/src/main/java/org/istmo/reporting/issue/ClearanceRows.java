package org.istmo.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Deputy;
import org.istmo.domain.clearance.DeputyRows;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Steps;
import org.istmo.domain.clearance.Taken;
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
        return Optional.ofNullable(all(List.of(report)).get(report.id())).orElseThrow();
    }

    /** The same of each of these, by the number of its row. */
    Map<Long, Clearance> all(List<Report> reports) {
        List<Long> ids = reports.stream().map(Report::id).toList();
        ReportRows rows = new ReportRows(handle);
        Map<Long, Steps> steps = rows.steps(reports);
        Map<Long, List<Taken>> record = rows.clearances(ids);
        Map<Long, Set<Long>> authors = authors(ids);
        Map<List<Object>, List<Deputy>> deputies = new HashMap<>();
        Map<Long, Clearance> all = new HashMap<>();
        for (Report report : reports) {
            Steps its = Optional.ofNullable(steps.get(report.id())).orElseThrow();
            Step due = its.at(report.nextStep());
            OfficeCode place = due.takenFor(report.office());
            Set<Long> makers = new HashSet<>(authors.getOrDefault(report.id(), Set.of()));
            makers.add(report.requestedBy());
            all.put(
                    report.id(),
                    Clearance.of(
                            its,
                            due,
                            report.office(),
                            makers,
                            record.getOrDefault(report.id(), List.of()),
                            deputies.computeIfAbsent(List.of(due.role(), place), key -> deputies(due.role(), place))));
        }
        return all;
    }

    private List<Deputy> deputies(Role role, OfficeCode place) {
        return new DeputyRows(handle).inForce(role, place, LocalDate.now(clock.withZone(zone(place))));
    }

    /** Whose words each prints. */
    private Map<Long, Set<Long>> authors(List<Long> reports) {
        Map<Long, Set<Long>> authors = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery("SELECT report, account FROM report_author WHERE report IN (<reports>)")
                    .bindList("reports", reports)
                    .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(one -> authors.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                            .add(one.getValue()));
        }
        return authors;
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
