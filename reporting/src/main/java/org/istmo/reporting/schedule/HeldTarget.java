package org.istmo.reporting.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Failure;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.order.AskedReport;
import org.jdbi.v3.core.Handle;

/**
 * A target whose row is held until the transaction ends.
 *
 * @param began when its run was begun, or was last tried anew by a person
 * @param faulty whether it could not be ordered
 * @param told when people were told that it is not tried again by itself
 */
record HeldTarget(
        long id,
        long run,
        OffsetDateTime began,
        Schedule schedule,
        Span span,
        Target target,
        Optional<Long> report,
        int attempts,
        boolean faulty,
        Optional<OffsetDateTime> told) {

    /** @throws Missing when there is none */
    static HeldTarget of(Handle handle, long target) {
        boolean there = handle.createQuery("SELECT id FROM schedule_target WHERE id = :id FOR UPDATE")
                .bind("id", target)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!there) {
            throw new Missing("target");
        }
        return handle.createQuery(
                        "SELECT t.*, r.started_at, r.schedule, r.period_from, r.period_to FROM schedule_target t"
                                + " JOIN schedule_run r ON r.id = t.run WHERE t.id = :id")
                .bind("id", target)
                .map((row, context) -> of(handle, row))
                .one();
    }

    private static HeldTarget of(Handle handle, ResultSet row) throws SQLException {
        return new HeldTarget(
                row.getLong("id"),
                row.getLong("run"),
                row.getObject("started_at", OffsetDateTime.class),
                new ScheduleRows(handle).withId(row.getLong("schedule")).orElseThrow(),
                new Span(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                new Target(
                        ScopeKind.of(row.getString("scope_kind")).orElseThrow(),
                        row.getString("scope_key"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                Optional.ofNullable(row.getObject("report", Long.class)),
                row.getInt("attempts"),
                row.getString("fault_code") != null,
                Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class)));
    }

    /** {@code rules.md} 11; the first version of the report is its revision 1. */
    String key() {
        return "schedule:%d:%s:%s:%s:%s:1"
                .formatted(schedule.id(), target.kind().word(), target.key(), span.from(), span.to());
    }

    /** The order, to whom the schedule says; of what is a donor's money, to that donor. */
    AskedReport asked() {
        ScheduleTerms terms = schedule.terms();
        boolean own = terms.each().filter(Each::isMoney).isPresent()
                || terms.audience().isEmpty();
        return new AskedReport(
                Optional.of(terms.type()),
                Optional.of(new AskedReport.AskedScope(target.kind().word(), target.key())),
                Optional.of(span.from()),
                Optional.of(span.to()),
                Optional.of(terms.languages().stream().map(Language::code).toList()),
                Optional.of(terms.formats()),
                own ? Optional.empty() : Optional.of(terms.audience()));
    }

    /** Whether people were told after that failure. */
    boolean isToldOf(Failure failure) {
        return told.filter(at -> !at.isBefore(failure.at())).isPresent();
    }

    /** What people are told of once: the failures of a run since it began; later ones, after a person tried its report again, each by itself. */
    String occasion() {
        return told.map(at -> id + "-" + at.toEpochSecond()).orElse(Long.toString(began.toEpochSecond()));
    }
}
