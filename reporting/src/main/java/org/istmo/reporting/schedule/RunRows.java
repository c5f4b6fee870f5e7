package org.istmo.reporting.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.jdbi.v3.core.Handle;

/** Runs and their targets, over one connection. */
class RunRows {

    private static final String RUN =
            "SELECT r.*, s.office FROM schedule_run r JOIN schedule s ON s.id = r.schedule WHERE ";

    private static final String FAILED =
            "s.office IN (<offices>) AND EXISTS (SELECT 1 FROM schedule_target t LEFT JOIN report p ON p.id = t.report WHERE t.run = r.id"
                    + " AND t.told_at IS NOT NULL AND (p.status = 'failed' OR (p.status IS NULL AND t.fault_code IS NOT NULL)))";

    private static final String TARGETS =
            "SELECT t.*, p.status, p.failure_code, p.failure FROM schedule_target t LEFT JOIN report p ON p.id = t.report WHERE t.run = :run ORDER BY t.id";

    private final Handle handle;

    RunRows(Handle handle) {
        this.handle = handle;
    }

    /** The latest due first. */
    List<Run> page(long schedule, long beforeEpochDay, long before, int limit) {
        return handle.createQuery(RUN
                        + "r.schedule = :schedule AND (r.period_to < :day OR (r.period_to = :day AND r.id < :before))"
                        + " ORDER BY r.period_to DESC, r.id DESC LIMIT :limit")
                .bind("schedule", schedule)
                .bind("day", LocalDate.ofEpochDay(beforeEpochDay))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> run(row))
                .list();
    }

    /** Of a schedule, what came due between two moments, but what was left out. */
    List<Run> between(long schedule, Instant from, Instant to) {
        return handle.createQuery(
                        RUN
                                + "r.schedule = :schedule AND NOT r.skipped AND r.due_at >= :from AND r.due_at < :to ORDER BY r.due_at, r.id")
                .bind("schedule", schedule)
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("to", to.atOffset(ZoneOffset.UTC))
                .map((row, context) -> run(row))
                .list();
    }

    Optional<Run> withId(long id) {
        return handle.createQuery(RUN + "r.id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne();
    }

    /** Those of these offices of which something failed and is not tried again by itself, the latest due first. */
    List<Run> failed(Set<OfficeCode> offices, int limit) {
        if (offices.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(RUN + FAILED + " ORDER BY r.due_at DESC, r.id DESC LIMIT :limit")
                .bindList("offices", codes(offices))
                .bind("limit", limit)
                .map((row, context) -> run(row))
                .list();
    }

    /** How many these are. */
    long countFailed(Set<OfficeCode> offices) {
        if (offices.isEmpty()) {
            return 0;
        }
        return handle.createQuery("SELECT COUNT(*) FROM (" + RUN + FAILED + ") f")
                .bindList("offices", codes(offices))
                .mapTo(Long.class)
                .one();
    }

    private static List<String> codes(Set<OfficeCode> offices) {
        return offices.stream().map(OfficeCode::code).toList();
    }

    Optional<Run> of(long schedule, Span span) {
        return handle.createQuery(RUN + "r.schedule = :schedule AND r.period_from = :from AND r.period_to = :to")
                .bind("schedule", schedule)
                .bind("from", span.from())
                .bind("to", span.to())
                .map((row, context) -> run(row))
                .findOne();
    }

    /** Of a schedule, the periods that were run or left out. */
    List<Span> spans(long schedule) {
        return handle.createQuery("SELECT period_from, period_to FROM schedule_run WHERE schedule = :schedule")
                .bind("schedule", schedule)
                .map((row, context) -> new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** Of a schedule, by period that came due, the keys of what was to be reported on; of one that was left out none. */
    Map<Span, Set<String>> keys(long schedule) {
        Map<Span, Set<String>> keys = new HashMap<>();
        handle.createQuery("SELECT r.period_from, r.period_to, t.scope_key FROM schedule_run r"
                        + " LEFT JOIN schedule_target t ON t.run = r.id WHERE r.schedule = :schedule")
                .bind("schedule", schedule)
                .map((row, context) -> Map.entry(
                        new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                        Optional.ofNullable(row.getString(3))))
                .forEach(run -> run.getValue()
                        .ifPresentOrElse(
                                key -> keys.computeIfAbsent(run.getKey(), first -> new HashSet<>())
                                        .add(key),
                                () -> keys.putIfAbsent(run.getKey(), new HashSet<>())));
        return keys;
    }

    long insert(long schedule, Occurrence due, boolean skipped, Instant now) {
        long id = new Numbers(handle).next();
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        handle.createUpdate(
                        "INSERT INTO schedule_run (id, schedule, period_from, period_to, due_at, started_at, ended_at, skipped)"
                                + " VALUES (:id, :schedule, :from, :to, :due, :now, :ended, :skipped)")
                .bind("id", id)
                .bind("schedule", schedule)
                .bind("from", due.span().from())
                .bind("to", due.span().to())
                .bind("due", due.at().atOffset(ZoneOffset.UTC))
                .bind("now", moment)
                .bind("ended", skipped ? moment : null)
                .bind("skipped", skipped)
                .execute();
        return id;
    }

    /** Takes up one that was left out. */
    void takeUp(long run, Instant now) {
        handle.createUpdate(
                        "UPDATE schedule_run SET skipped = FALSE, started_at = :now, ended_at = NULL WHERE id = :id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("id", run)
                .execute();
    }

    void insertTargets(long run, List<Target> targets) {
        Numbers numbers = new Numbers(handle);
        for (Target target : targets) {
            handle.createUpdate("INSERT INTO schedule_target (id, run, scope_kind, scope_key, due_on, attempts)"
                            + " VALUES (:id, :run, :kind, :key, :due, 0)")
                    .bind("id", numbers.next())
                    .bind("run", run)
                    .bind("kind", target.kind().word())
                    .bind("key", target.key())
                    .bind("due", target.dueOn().orElse(null))
                    .execute();
        }
    }

    /** Sets the end of runs to which nothing happens by itself any more. */
    void settle(Instant now) {
        handle.createUpdate(
                        "UPDATE schedule_run SET ended_at = :now WHERE ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM schedule_target t"
                                + " LEFT JOIN report p ON p.id = t.report WHERE t.run = schedule_run.id AND NOT ((t.told_at IS NOT NULL AND (p.status IS NULL OR p.status = 'failed'))"
                                + " OR (p.status IS NOT NULL AND p.status IN ('draft', 'in-clearance', 'issued', 'withdrawn'))))")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Something happens to it again. */
    void open(long run) {
        handle.createUpdate("UPDATE schedule_run SET ended_at = NULL WHERE id = :id")
                .bind("id", run)
                .execute();
    }

    /** Held until the transaction ends: of two who begin it anew, the second finds it begun. */
    Optional<Run> held(long id) {
        return handle.createQuery("SELECT id FROM schedule_run WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(this::withId);
    }

    /** Begins one anew. */
    void reopen(long run, Instant now) {
        handle.createUpdate("UPDATE schedule_run SET ended_at = NULL, started_at = :now WHERE id = :id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("id", run)
                .execute();
    }

    private Run run(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Run(
                id,
                row.getLong("schedule"),
                new OfficeCode(row.getString("office")),
                new Span(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("started_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)),
                row.getBoolean("skipped"),
                targets(id));
    }

    private List<TargetState> targets(long run) {
        return handle.createQuery(TARGETS)
                .bind("run", run)
                .map((row, context) -> target(row))
                .list();
    }

    private static TargetState target(ResultSet row) throws SQLException {
        Optional<String> status = Optional.ofNullable(row.getString("status"));
        Optional<String> fault = Optional.ofNullable(row.getString("fault_code"));
        return new TargetState(
                row.getLong("id"),
                new Target(
                        ScopeKind.of(row.getString("scope_kind")).orElseThrow(),
                        row.getString("scope_key"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                Optional.ofNullable(row.getObject("report", Long.class)),
                status.map(Status::of).orElse(fault.isPresent() ? Status.FAILED : Status.QUEUED),
                row.getInt("attempts"),
                fault.isPresent() ? fault : Optional.ofNullable(row.getString("failure_code")),
                Optional.ofNullable(row.getString(fault.isPresent() ? "fault" : "failure")),
                row.getObject("told_at") != null);
    }
}
