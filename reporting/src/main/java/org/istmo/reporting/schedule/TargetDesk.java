package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.ReaderRows;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.archive.Failure;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.archive.OpenOffices;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.delivery.DayInWords;
import org.istmo.reporting.delivery.OfficeNotice;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.order.OrderFaults;
import org.istmo.reporting.order.Orders;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The short transactions that order, release and try again what a run makes a draft each of. Those of one target never touch another. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TargetDesk {

    /** Why something is not ordered whose schedule nobody keeps any more. */
    static final String OWNER_GONE = "owner-gone";

    /** How often a report that failed is tried again by itself, after 1, 2, 4, 8 and 16 minutes. */
    static final int MOST_ATTEMPTS = 5;

    private static final int LONGEST_FAULT = 2_000;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;
    private Orders orders;
    private Reports reports;
    private Owners owners;

    protected TargetDesk() {}

    @Inject
    public TargetDesk(DataSource dataSource, Clock clock, Trail trail, Orders orders, Reports reports, Owners owners) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
        this.orders = orders;
        this.reports = reports;
        this.owners = owners;
    }

    /** Those that have no report and no fault, in the order of their runs. */
    List<Long> toOrder() {
        return numbers("SELECT id FROM schedule_target WHERE report IS NULL AND fault_code IS NULL ORDER BY id");
    }

    /** Those whose report waits for months to be closed and whose own office has closed them. */
    List<Long> waiting() {
        return numbers(
                "SELECT t.id FROM schedule_target t JOIN report p ON p.id = t.report JOIN office o ON o.code = p.office"
                        + " WHERE p.status = 'waiting' AND o.closed_through >= p.period_to ORDER BY t.id");
    }

    /** Those whose report failed and that nobody was told of yet. */
    List<Long> failed() {
        return numbers(
                "SELECT t.id FROM schedule_target t JOIN report p ON p.id = t.report WHERE p.status = 'failed' AND (t.told_at IS NULL OR t.told_at < p.failed_at) ORDER BY t.id");
    }

    /** The number of its schedule. */
    long scheduleOf(long target) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT r.schedule FROM schedule_target t JOIN schedule_run r ON r.id = t.run WHERE t.id = :id")
                .bind("id", target)
                .mapTo(Long.class)
                .one());
    }

    private List<Long> numbers(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).list());
    }

    /**
     * Orders the report of a target, as the schedule's owner and with the rights that they have now; the same key always finds the same report.
     *
     * @return the report; empty when it was ordered before
     * @throws Refusal when it cannot be ordered; nothing is stored then
     */
    @Transactional
    public Optional<Report> order(long target) {
        return jdbi.withHandle(handle -> {
            HeldTarget held = HeldTarget.of(handle, target);
            if (held.report().isPresent() || held.faulty()) {
                return Optional.empty();
            }
            Schedule schedule = held.schedule();
            Reader owner = owners.acting(schedule.owner(), schedule.reference())
                    .orElseThrow(() ->
                            new Forbidden(OWNER_GONE, "The account that keeps the schedule opens nothing any more."));
            ReportOrder order = orders.order(held.asked(), new OrderFaults(), owner, held.key());
            // An agreement and a centre have an office of their own; that its owner acts for it was looked at with the
            // order.
            boolean own = order.scopeKind() == ScopeKind.GRANT || order.scopeKind() == ScopeKind.OFFICE;
            if (!own && !order.office().equals(schedule.terms().office())) {
                throw new Forbidden(
                        "not-your-office",
                        "Whoever keeps the schedule acts for "
                                + schedule.terms().office() + " no more.");
            }
            Report report = reports.order(order.of(schedule.id()), owner);
            handle.createUpdate("UPDATE schedule_target SET report = :report WHERE id = :id")
                    .bind("report", report.id())
                    .bind("id", target)
                    .execute();
            Failpoint.TARGET_ORDERING.pass();
            return Optional.of(report);
        });
    }

    /** Notes that a target cannot be ordered, and tells the office: it is not tried again by itself. */
    @Transactional
    public void refused(long target, Refusal refusal) {
        jdbi.useHandle(handle -> {
            HeldTarget held = HeldTarget.of(handle, target);
            if (held.report().isPresent() || held.faulty()) {
                return;
            }
            handle.createUpdate("UPDATE schedule_target SET fault_code = :code, fault = :fault WHERE id = :id")
                    .bind("code", refusal.code())
                    .bind("fault", cut(refusal.detail()))
                    .bind("id", target)
                    .execute();
            tell(handle, held, refusal.code(), FailureReason.notOrdered(refusal.code()));
        });
    }

    /**
     * Queues the report of a target when no office that it is about has an open month of its period any more.
     *
     * @return the report when it is to be drafted
     */
    @Transactional
    public Optional<Report> release(long target) {
        return jdbi.withHandle(handle -> {
            HeldTarget held = HeldTarget.of(handle, target);
            Report report = report(handle, held);
            boolean open = !new OpenOffices(handle)
                    .of(report.scopeKind(), report.scopeKey(), report.office(), report.to())
                    .isEmpty();
            if (report.status() != Status.WAITING || open) {
                return Optional.empty();
            }
            return Optional.of(queue(handle, report, "report.release", Map.of()));
        });
    }

    /**
     * Tries a report that failed again when its time has come; one that would fail again, or failed too often, is told of instead.
     *
     * @return the report when it is to be drafted
     */
    @Transactional
    public Optional<Report> tryAgain(long target) {
        return jdbi.withHandle(handle -> {
            HeldTarget held = HeldTarget.of(handle, target);
            Report report = report(handle, held);
            Optional<Failure> failed = Failures.of(handle, report.id());
            if (failed.isEmpty() || held.isToldOf(failed.get())) {
                return Optional.empty();
            }
            Failure failure = failed.get();
            if (!failure.reason().retryable() || held.attempts() >= MOST_ATTEMPTS) {
                tell(handle, held, failure.reason().word(), failure.reason().words(failure.refusal()));
                return Optional.empty();
            }
            Instant next = failure.at().toInstant().plus(Duration.ofMinutes(1L << held.attempts()));
            if (clock.instant().isBefore(next)) {
                return Optional.empty();
            }
            handle.createUpdate("UPDATE schedule_target SET attempts = attempts + 1 WHERE id = :id")
                    .bind("id", target)
                    .execute();
            return Optional.of(queue(
                    handle,
                    report,
                    "report.retry",
                    Map.of("failure", failure.reason().word(), "attempt", Integer.toString(held.attempts() + 1))));
        });
    }

    /**
     * Has everything of a run that failed for good tried anew, by a person.
     *
     * @param run the number of the run
     * @return the reports that are to be drafted
     * @throws Conflict when nothing of it failed
     */
    @Transactional
    public List<Report> retry(Reader by, long run) {
        return jdbi.withHandle(handle -> {
            RunRows rows = new RunRows(handle);
            Run held = rows.held(run).orElseThrow(() -> new Missing("run"));
            List<TargetState> failed =
                    held.targets().stream().filter(TargetState::hasFailed).toList();
            if (failed.isEmpty()) {
                throw new Conflict("nothing-failed", "Nothing of the run failed for good.");
            }
            rows.reopen(run, clock.instant());
            for (TargetState target : failed) {
                handle.createUpdate(
                                "UPDATE schedule_target SET fault_code = NULL, fault = NULL, told_at = NULL, attempts = 0 WHERE id = :id")
                        .bind("id", target.id())
                        .execute();
            }
            List<Report> again = failed.stream()
                    .flatMap(target -> target.report().stream())
                    .flatMap(report -> new ReportRows(handle).locked(report).stream())
                    .filter(report -> report.status() == Status.FAILED)
                    .map(report -> queued(handle, report))
                    .toList();
            again.forEach(report -> trail.record(
                    AuditEvent.bySystem("report.retry", report.reference(), Map.of("run", Long.toString(run)))));
            trail.record(AuditEvent.done(
                    by, "run.retry", held.reference(), Map.of("targets", Integer.toString(failed.size()))));
            return again;
        });
    }

    private Report queue(Handle handle, Report report, String action, Map<String, String> detail) {
        Report queued = queued(handle, report);
        trail.record(AuditEvent.bySystem(action, report.reference(), detail));
        return queued;
    }

    private static Report queued(Handle handle, Report report) {
        handle.createUpdate(
                        "UPDATE report SET status = 'queued', progress = 0, lock_version = lock_version + 1 WHERE id = :id")
                .bind("id", report.id())
                .execute();
        return new ReportRows(handle).locked(report.id()).orElseThrow();
    }

    private static Report report(Handle handle, HeldTarget held) {
        return new ReportRows(handle).locked(held.report().orElseThrow()).orElseThrow();
    }

    /** @param why as the office reads it */
    private void tell(Handle handle, HeldTarget held, String code, Text why) {
        OffsetDateTime now = now();
        // Of a run people are told once, however much of it fails.
        boolean first = new Outbox(handle)
                .tellOfFailure(held.run(), keepers(handle, held.schedule(), code), held.occasion(), now);
        if (first) {
            OfficeNotice.write(
                    handle,
                    held.schedule().terms().office(),
                    "schedule.fail",
                    now,
                    "failed",
                    held.schedule().terms().name(),
                    held.target().key(),
                    DayInWords.of(held.span().from()),
                    DayInWords.of(held.span().to()),
                    why);
        }
        handle.createUpdate("UPDATE schedule_target SET told_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", held.id())
                .execute();
        trail.record(AuditEvent.bySystem(
                "schedule.fail", held.schedule().reference(), Map.of("scope", held.key(), "code", code)));
    }

    /** Its owner; the officers of its office too, where the owner opens nothing any more. */
    private static List<Long> keepers(Handle handle, Schedule schedule, String code) {
        Stream<Long> officers = new ReaderRows(handle)
                .colleagues().stream()
                        .filter(Waits.officersOf(schedule.terms().office()))
                        .map(Reader::account);
        return Stream.concat(Stream.of(schedule.owner()), code.equals(OWNER_GONE) ? officers : Stream.empty())
                .distinct()
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_FAULT));
    }
}
