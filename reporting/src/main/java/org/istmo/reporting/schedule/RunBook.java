package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The short transactions that make runs of what is due. Each holds the schedule: of two that look at once, the second finds what the first made. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RunBook {

    /** What came due longer ago than that was missed. */
    private static final Duration MISSED = Duration.ofHours(1);

    /** So long a run takes in what is entered late. */
    private static final Duration COMPLETED = Duration.ofDays(400);

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;
    private Schedules schedules;
    private Debts debts;

    protected RunBook() {}

    @Inject
    public RunBook(DataSource dataSource, Clock clock, Trail trail, Schedules schedules, Debts debts) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
        this.schedules = schedules;
        this.debts = debts;
    }

    /** The latest period first. */
    public List<Run> page(Scope scope, long schedule, long day, long before, int limit) {
        schedules.one(scope, schedule);
        return jdbi.withHandle(handle -> new RunRows(handle).page(schedule, day, before, limit));
    }

    /** @throws Missing when there is none */
    public Run one(Scope scope, long run) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new RunRows(handle).withId(run).orElseThrow(() -> new Missing("run")));
    }

    /** Those of these offices of which something failed and is not tried again by itself, the latest due first. */
    public List<Run> failed(Scope scope, Set<OfficeCode> offices, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new RunRows(handle).failed(offices, limit));
    }

    /** How many these are. */
    public long countFailed(Scope scope, Set<OfficeCode> offices) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new RunRows(handle).countFailed(offices));
    }

    /**
     * The run as it is shown to whoever is told that something of it failed, an administrator among them.
     *
     * @throws Missing when there is none
     */
    public Run shown(Reader by, long run) {
        if (!by.isStaff()) {
            by.mustBe(Role.ADMIN);
        }
        return jdbi.withHandle(handle -> new RunRows(handle).withId(run).orElseThrow(() -> new Missing("run")));
    }

    /** By which schedule, in its keeper's words. */
    public String nameOf(Reader by, Run run) {
        shown(by, run.id());
        return jdbi.withHandle(handle -> new ScheduleRows(handle)
                .withId(run.schedule())
                .orElseThrow()
                .terms()
                .name());
    }

    /** The schedules that may have something due. */
    List<Long> active() {
        return jdbi.withHandle(handle -> new ScheduleRows(handle).active());
    }

    /** Makes a run of every period of a schedule that came due and has none, by its policy on what was missed. */
    @Transactional
    public void openDue(long id) {
        jdbi.useHandle(handle -> {
            Optional<Schedule> held = new ScheduleRows(handle).held(id).filter(Schedule::isActive);
            if (held.isEmpty()) {
                return;
            }
            Schedule schedule = held.get();
            RunRows rows = new RunRows(handle);
            Set<Span> run = Set.copyOf(rows.spans(id));
            Instant now = clock.instant();
            boolean duties = schedule.terms().period() == Preset.DUTY;
            List<Occurrence> due =
                    new Forecast(schedule, duties ? debts.of(schedule.terms()) : List.of()).until(now, run::contains);
            if (due.isEmpty()) {
                return;
            }
            Targets targets = new Targets(handle, schedule, debts.of(schedule.terms()));
            List<AuditEvent> opened = new ArrayList<>();
            for (int index = 0; index < due.size(); index++) {
                boolean last = index == due.size() - 1;
                boolean skipped = isLeftOut(schedule.terms().catchUp(), due.get(index), last, now);
                opened.add(open(
                        rows,
                        schedule,
                        due.get(index),
                        skipped ? List.of() : targets.of(due.get(index).span()),
                        skipped));
            }
            opened.forEach(trail::record);
            Failpoint.RUN_OPENING.pass();
        });
    }

    /**
     * Adds to the runs of a schedule what was entered since: an agreement that came late has its report of a period that is over as the others do.
     */
    @Transactional
    public void complete(long id) {
        jdbi.useHandle(handle -> {
            Optional<Schedule> held = new ScheduleRows(handle).held(id).filter(Schedule::isActive);
            if (held.isEmpty() || held.get().terms().each().isEmpty()) {
                return;
            }
            RunRows rows = new RunRows(handle);
            Targets targets =
                    new Targets(handle, held.get(), debts.of(held.get().terms()));
            List<AuditEvent> completed = new ArrayList<>();
            for (Run run : rows.between(id, clock.instant().minus(COMPLETED), clock.instant())) {
                List<Target> late = targets.of(run.span()).stream()
                        .filter(target ->
                                run.targets().stream().map(TargetState::target).noneMatch(target::isAboutTheSame))
                        .toList();
                if (!late.isEmpty()) {
                    rows.insertTargets(run.id(), late);
                    rows.open(run.id());
                    completed.add(AuditEvent.bySystem(
                            "schedule.complete", held.get().reference(), told(run.id(), run.span(), late.size())));
                }
            }
            completed.forEach(trail::record);
        });
    }

    private static boolean isLeftOut(CatchUp policy, Occurrence due, boolean last, Instant now) {
        boolean missed = due.at().isBefore(now.minus(MISSED));
        return switch (policy) {
            case ALL -> false;
            case LATEST -> missed && !last;
            case NONE -> missed;
        };
    }

    private AuditEvent open(RunRows rows, Schedule schedule, Occurrence due, List<Target> targets, boolean skipped) {
        long run = rows.insert(schedule.id(), due, skipped, clock.instant());
        rows.insertTargets(run, targets);
        return AuditEvent.bySystem(
                skipped ? "schedule.skip" : "schedule.run",
                schedule.reference(),
                told(run, due.span(), targets.size()));
    }

    /**
     * The run of the last period that is over, made if there is none, whether it is due yet or not.
     *
     * @throws Conflict when no period is over, or the schedule ended
     */
    @Transactional
    public Run now(Reader by, long id) {
        return jdbi.withHandle(handle -> {
            Schedule schedule = new ScheduleRows(handle).held(id).orElseThrow(() -> new Missing("schedule"));
            schedules.mayKeep(by, schedule);
            if (schedule.status().equals(Schedule.ENDED)) {
                throw new Conflict("ended-already", "The schedule ended.");
            }
            List<OwedReport> owed = debts.of(schedule.terms());
            Span span = new Forecast(schedule, owed)
                    .lastOver(clock.instant())
                    .orElseThrow(() -> new Conflict("nothing-over", "No period of the schedule is over yet."));
            RunRows rows = new RunRows(handle);
            Optional<Run> there = rows.of(id, span);
            if (there.isPresent() && !there.get().skipped()) {
                return there.get();
            }
            List<Target> targets = new Targets(handle, schedule, owed).of(span);
            long run = made(rows, there, schedule, span);
            rows.insertTargets(run, targets);
            trail.record(
                    AuditEvent.done(by, "schedule.run-now", schedule.reference(), told(run, span, targets.size())));
            return rows.withId(run).orElseThrow();
        });
    }

    private long made(RunRows rows, Optional<Run> skipped, Schedule schedule, Span span) {
        if (skipped.isPresent()) {
            rows.takeUp(skipped.get().id(), clock.instant());
            return skipped.get().id();
        }
        Instant now = clock.instant();
        Occurrence due =
                new Occurrence(span, now.atZone(schedule.terms().zone()).toLocalDateTime(), now);
        return rows.insert(schedule.id(), due, false, now);
    }

    private static Map<String, String> told(long run, Span span, int targets) {
        return Map.of(
                "run", Long.toString(run),
                "from", span.from().toString(),
                "to", span.to().toString(),
                "reports", Integer.toString(targets));
    }

    /** Tells the owner of a schedule, the administrators and its office, once a day, that what it has to do fails again and again for a reason nobody foresaw. */
    @Transactional
    public void tellHeldUp(long id) {
        jdbi.useHandle(handle -> {
            Schedule schedule = new ScheduleRows(handle).withId(id).orElseThrow(() -> new Missing("schedule"));
            if (HeldUp.tell(handle, schedule, clock.instant())) {
                trail.record(AuditEvent.bySystem("schedule.held-up", schedule.reference(), Map.of()));
            }
        });
    }

    /** Notes that nothing more happens by itself to the runs that are through. */
    @Transactional
    public void settle() {
        jdbi.useHandle((Handle handle) -> new RunRows(handle).settle(clock.instant()));
    }
}
