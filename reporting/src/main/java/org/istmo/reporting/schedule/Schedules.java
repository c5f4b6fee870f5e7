package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Slice;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the offices report by themselves. Staff read all schedules; who may order the reports keeps them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Schedules {

    /** Of a schedule that starts in the past, as many periods may be due at once. */
    static final int MOST_AT_ONCE = 120;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;
    private ScheduleRules rules;
    private ReportKinds kinds;
    private Debts debts;

    protected Schedules() {}

    @Inject
    public Schedules(
            DataSource dataSource, Clock clock, Trail trail, ScheduleRules rules, ReportKinds kinds, Debts debts) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
        this.rules = rules;
        this.kinds = kinds;
        this.debts = debts;
    }

    /** Newest first, those before the one with that number; those that ended are among them unless a status is asked for. */
    public List<Schedule> page(Scope scope, Optional<String> office, Optional<String> status, long before, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new ScheduleRows(handle).page(office, status, before, limit));
    }

    /**
     * The same as a table's reader wants it.
     *
     * @param slice by {@code opened}, {@code name}, {@code about}, {@code office} or {@code state}
     */
    public List<Schedule> slice(Scope scope, Optional<String> office, Optional<String> status, Slice slice) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new ScheduleRows(handle).slice(office, status, slice));
    }

    /** @throws Missing when there is none */
    public Schedule one(Scope scope, long id) {
        scope.mustBeStaff();
        return jdbi.withHandle(
                handle -> new ScheduleRows(handle).withId(id).orElseThrow(() -> new Missing("schedule")));
    }

    /**
     * The next times that it is due, in their order, but periods that were run already; none of one that is paused or ended.
     *
     * @param count at least 1
     */
    public List<Occurrence> next(Scope scope, long id, int count) {
        Schedule schedule = one(scope, id);
        if (!schedule.isActive()) {
            return List.of();
        }
        List<Span> run = jdbi.withHandle(handle -> new RunRows(handle).spans(id));
        return new Forecast(schedule, debts.of(schedule.terms())).next(clock.instant(), count, run::contains);
    }

    /**
     * @throws Invalid naming every field that cannot be taken
     * @throws Forbidden unless the reader may order what it reports
     */
    @Transactional
    public Schedule open(Reader by, Sent sent) {
        ScheduleTerms terms = rules.judge(sent, by);
        return jdbi.withHandle(handle -> {
            Schedule opened = new Schedule(
                    new Numbers(handle).next(),
                    terms,
                    Schedule.ACTIVE,
                    start(terms).orElse(clock.instant()),
                    1,
                    by.account(),
                    by.name(),
                    clock.instant().atOffset(ZoneOffset.UTC));
            mustNotBeTooMany(opened);
            new ScheduleRows(handle).insert(opened);
            record(by, "schedule.open", opened, ScheduleChanges.of(opened));
            return opened;
        });
    }

    /**
     * States it anew, whole. What came due before keeps its runs; where the times change, the new ones count from now on, or
     * from the day that it is said to start on; a period that is over and was not due yet is due by the new ones. It orders as whoever saved it last.
     *
     * @param version the one that was read
     * @throws Stale when it was changed meanwhile
     * @throws Conflict when it ended
     */
    @Transactional
    public Schedule change(Reader by, long id, long version, Sent sent) {
        ScheduleTerms terms = rules.judge(sent, by);
        return jdbi.withHandle(handle -> {
            Schedule before = held(new ScheduleRows(handle), by, id);
            if (before.version() != version) {
                throw new Stale(version, before.version(), before.ownerName(), before.savedAt());
            }
            if (!before.terms().office().equals(terms.office())) {
                throw new Forbidden(
                        "not-your-office",
                        "It stays a schedule of " + before.terms().office() + ".");
            }
            boolean same = before.terms().keepsTime(terms);
            Instant from = same ? before.countsFrom() : start(terms).orElseGet(() -> countingFrom(handle, before));
            Schedule after = saved(by, before, terms, before.status(), from);
            if (!same) {
                mustNotBeTooMany(after);
            }
            return written(by, "schedule.change", new ScheduleRows(handle), before, after);
        });
    }

    /** Now, or where a period is over and was not due yet by the times of before, from its end on: it is due by the new ones. */
    private Instant countingFrom(Handle handle, Schedule before) {
        Instant now = clock.instant();
        ZoneId zone = before.terms().zone();
        Set<Span> run = Set.copyOf(new RunRows(handle).spans(before.id()));
        return new Forecast(before, debts.of(before.terms()))
                .next(now, 1, run::contains).stream()
                        .map(due ->
                                due.span().to().plusDays(1).atStartOfDay(zone).toInstant())
                        .filter(end -> !end.isAfter(now))
                        .findFirst()
                        .orElse(now);
    }

    /** It is not due while it is paused; what would have been is dealt with by its policy when it is resumed. */
    @Transactional
    public Schedule pause(Reader by, long id) {
        return step(by, id, Schedule.ACTIVE, Schedule.PAUSED, "schedule.pause");
    }

    @Transactional
    public Schedule resume(Reader by, long id) {
        return step(by, id, Schedule.PAUSED, Schedule.ACTIVE, "schedule.resume");
    }

    /** It is due no more, for good. Its runs and their reports stay. */
    @Transactional
    public void end(Reader by, long id) {
        jdbi.useHandle(handle -> {
            ScheduleRows rows = new ScheduleRows(handle);
            Schedule before = held(rows, by, id);
            Schedule ended = saved(by, before, before.terms(), Schedule.ENDED, before.countsFrom());
            written(by, "schedule.end", rows, before, ended);
        });
    }

    private Schedule step(Reader by, long id, String from, String to, String action) {
        return jdbi.withHandle(handle -> {
            ScheduleRows rows = new ScheduleRows(handle);
            Schedule before = held(rows, by, id);
            if (!before.status().equals(from)) {
                throw new Conflict("wrong-status", "The schedule is " + before.status() + ", not " + from + ".");
            }
            return written(by, action, rows, before, standing(before, to));
        });
    }

    /** As the program looks for what is due of it: held, and by somebody who may. */
    private Schedule held(ScheduleRows rows, Reader by, long id) {
        Schedule schedule = rows.held(id).orElseThrow(() -> new Missing("schedule"));
        mayKeep(by, schedule);
        if (schedule.status().equals(Schedule.ENDED)) {
            throw new Conflict("ended-already", "The schedule ended.");
        }
        return schedule;
    }

    /** @throws Forbidden unless the reader orders such reports for its office */
    public void mayKeep(Reader by, Schedule schedule) {
        List<Role> roles =
                kinds.of(schedule.terms().type()).map(ReportKind::orderedBy).orElse(List.of(Role.OFFICER));
        by.mustBe(roles.toArray(new Role[0]));
        Role own = roles.stream().filter(by::is).findFirst().orElseThrow();
        by.mustActAs(own, schedule.terms().office());
    }

    private Schedule saved(Reader by, Schedule before, ScheduleTerms terms, String status, Instant countsFrom) {
        return new Schedule(
                before.id(),
                terms,
                status,
                countsFrom,
                before.version() + 1,
                by.account(),
                by.name(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The same, and its owner's still. */
    private Schedule standing(Schedule before, String status) {
        return new Schedule(
                before.id(),
                before.terms(),
                status,
                before.countsFrom(),
                before.version() + 1,
                before.owner(),
                before.ownerName(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Schedule written(Reader by, String action, ScheduleRows rows, Schedule before, Schedule after) {
        rows.update(after);
        record(by, action, after, ScheduleChanges.between(before, after));
        return after;
    }

    private static Optional<Instant> start(ScheduleTerms terms) {
        return terms.startsOn().map(day -> WallClock.moment(day.atTime(LocalTime.MIN), terms.zone()));
    }

    private void mustNotBeTooMany(Schedule schedule) {
        int due = new Forecast(schedule, debts.of(schedule.terms()))
                .until(clock.instant(), none -> false)
                .size();
        if (due > MOST_AT_ONCE) {
            throw new Invalid(
                    "/startsOn",
                    "too-many",
                    due + " periods would be due at once; a schedule starts with " + MOST_AT_ONCE + " at most.");
        }
    }

    private void record(Reader by, String action, Schedule schedule, Map<String, String> told) {
        trail.record(AuditEvent.done(by, action, schedule.reference(), told));
    }
}
