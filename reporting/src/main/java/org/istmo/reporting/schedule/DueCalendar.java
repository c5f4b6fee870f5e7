package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.register.OfficeDays;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is to be reported by which day: what agreements owe and what schedules say, what became of it, and who holds the next step. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DueCalendar {

    /** What is due on a day speaks of a period that ended no longer before: a year's, and the days after it. */
    private static final int OLDEST = 800;

    private static final int LOOKING_AHEAD = 90;
    private static final int MOST_OCCURRENCES = 400;

    private static final Comparator<CalendarEntry> BY_DAY = Comparator.comparing(CalendarEntry::due)
            .thenComparing(entry -> entry.office().code())
            .thenComparing(CalendarEntry::type)
            .thenComparing(entry -> entry.scope().key())
            .thenComparing(entry -> entry.span().from());

    private Jdbi jdbi;
    private Clock clock;
    private OwedReports owed;
    private Debts debts;
    private ClearanceBook clearances;

    protected DueCalendar() {}

    @Inject
    public DueCalendar(DataSource dataSource, Clock clock, OwedReports owed, Debts debts, ClearanceBook clearances) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.owed = owed;
        this.debts = debts;
        this.clearances = clearances;
    }

    /** By day, of one office or of all; both days are included. */
    public List<CalendarEntry> between(Scope scope, Optional<String> office, LocalDate from, LocalDate to) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new Reading(handle, office, from, to).entries(scope));
    }

    /** The same from the first day on which anything was due: what is open stays open however long ago it was due. */
    public List<CalendarEntry> until(Scope scope, Optional<String> office, LocalDate to) {
        return between(scope, office, Debts.FIRST, to);
    }

    /**
     * What is not issued and is late, or rests where it is so long or longer, by day: due until 90 days from now. What was ordered by hand and is
     * due to nobody is among it, as of the day that it was ordered.
     *
     * @param rest whole days
     */
    public List<CalendarEntry> stuck(Scope scope, Optional<String> office, Duration rest) {
        Instant since = clock.instant().minus(rest);
        return open(scope, office).stream()
                .filter(entry -> entry.isStuck(since))
                .toList();
    }

    /** What is not issued and waits for something, by day: due until 90 days from now, and what was ordered by hand and is due to nobody. */
    public List<CalendarEntry> open(Scope scope, Optional<String> office) {
        LocalDate today = LocalDate.now(clock);
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Reading reading = new Reading(handle, office, Debts.FIRST, today.plusDays(LOOKING_AHEAD));
            return Stream.concat(reading.entries(scope).stream(), reading.byHand())
                    .filter(entry -> entry.waiting().isPresent())
                    .sorted(BY_DAY)
                    .toList();
        });
    }

    /** One look at the database. */
    private final class Reading {

        private final Handle handle;
        private final Optional<String> office;
        private final LocalDate from;
        private final LocalDate to;
        private final MadeReports made;
        private final FailedTargets failed;
        private final Waits waits;
        private final OfficeDays days;
        private final Set<Long> acknowledged;
        private final List<CalendarEntry> entries = new ArrayList<>();
        private final Set<List<Object>> said = new HashSet<>();

        Reading(Handle handle, Optional<String> office, LocalDate from, LocalDate to) {
            this.handle = handle;
            this.office = office;
            this.from = from;
            this.to = to;
            this.made = new MadeReports(handle, from.minusDays(OLDEST));
            this.failed = new FailedTargets(handle);
            this.waits = new Waits(handle, clock, clearances);
            this.days = new OfficeDays(handle, clock);
            this.acknowledged = handle.createQuery("SELECT DISTINCT report FROM report_acknowledgement")
                    .mapTo(Long.class)
                    .set();
        }

        List<CalendarEntry> entries(Scope scope) {
            List<Schedule> all = new ScheduleRows(handle).allOf(office);
            List<Schedule> active = all.stream().filter(Schedule::isActive).toList();
            duties(scope, active);
            active.forEach(this::scheduled);
            all.stream().filter(schedule -> !schedule.isActive()).forEach(this::left);
            return entries.stream().sorted(BY_DAY).toList();
        }

        private void duties(Scope scope, List<Schedule> schedules) {
            DutyMonths months = new DutyMonths(owed.all(scope, office, LocalDate.MIN, LocalDate.MAX));
            DutySchedules seers = new DutySchedules(handle, schedules, months);
            for (OwedReport one : owed.all(scope, office, from, to)) {
                add(
                        one.period().due(),
                        one.office(),
                        one.report(),
                        new AskedScope(ScopeKind.GRANT.word(), one.number()),
                        months.of(one),
                        true,
                        seers.of(one));
            }
        }

        /**
         * What is open and none of the entries speaks of, such as what was ordered by hand and is due to nobody; asked for after them.
         *
         * @return those that were ordered on the days that are looked at
         */
        Stream<CalendarEntry> byHand() {
            return made.open().stream()
                    .filter(report -> office.map(report.office().code()::equals).orElse(true))
                    .flatMap(report -> byHand(report).stream());
        }

        private Optional<CalendarEntry> byHand(Report report) {
            AskedScope scope = new AskedScope(report.scopeKind().word(), report.scopeKey());
            Span span = new Span(report.from(), report.to());
            LocalDate ordered =
                    days.of(report.office().code(), report.requestedAt().toInstant());
            if (ordered.isBefore(from) || ordered.isAfter(to) || said.contains(List.of(report.type(), scope, span))) {
                return Optional.empty();
            }
            Waits.Thing thing = new Waits.Thing(report.office(), scope, span, Optional.empty());
            return Optional.of(new CalendarEntry(
                    ordered,
                    report.office(),
                    report.type(),
                    scope,
                    span,
                    false,
                    Optional.empty(),
                    Optional.of(report),
                    false,
                    waits.made(thing, report, failed.of(report.type(), scope, span)),
                    made.isIssued(report.type(), scope, span),
                    false,
                    false));
        }

        private void scheduled(Schedule schedule) {
            ZoneId zone = schedule.terms().zone();
            Instant begin = from.atStartOfDay(zone).toInstant();
            Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
            RunRows rows = new RunRows(handle);
            ran(schedule, target -> true);
            List<OwedReport> theirs = debts.of(schedule.terms());
            Set<Span> run = new HashSet<>(rows.spans(schedule.id()));
            Targets targets = new Targets(handle, schedule, theirs);
            Instant now = clock.instant();
            new Forecast(schedule, theirs)
                    .next(now.isAfter(begin) ? now : begin.minusNanos(1), MOST_OCCURRENCES, run::contains).stream()
                            .takeWhile(due -> due.at().isBefore(end))
                            .forEach(due -> targets.of(due.span())
                                    .forEach(target ->
                                            add(schedule, target, due.local().toLocalDate(), due.span())));
        }

        /** What a schedule that comes due no more had ordered, or could not order. */
        private void left(Schedule schedule) {
            ran(schedule, target -> target.report().isPresent() || target.hasFailed());
        }

        private void ran(Schedule schedule, Predicate<TargetState> which) {
            ZoneId zone = schedule.terms().zone();
            Instant begin = from.atStartOfDay(zone).toInstant();
            Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
            for (Run run : new RunRows(handle).between(schedule.id(), begin, end)) {
                LocalDate day = LocalDate.ofInstant(run.due().toInstant(), zone);
                run.targets().stream().filter(which).forEach(target -> add(schedule, target.target(), day, run.span()));
            }
        }

        private void add(Schedule schedule, Target target, LocalDate day, Span span) {
            LocalDate due = target.dueOn().orElse(day);
            if (!due.isBefore(from) && !due.isAfter(to)) {
                add(
                        due,
                        schedule.terms().office(),
                        schedule.terms().type(),
                        new AskedScope(target.kind().word(), target.key()),
                        span,
                        target.dueOn().isPresent(),
                        Optional.of(schedule));
            }
        }

        private void add(
                LocalDate due,
                OfficeCode at,
                String type,
                AskedScope scope,
                Span span,
                boolean isOwed,
                Optional<Schedule> schedule) {
            if (!said.add(List.of(type, scope, span))) {
                return;
            }
            Waits.Thing thing = new Waits.Thing(at, scope, span, schedule);
            Optional<Report> report = made.of(type, scope, span);
            Optional<FailedTargets.Failed> failure = failed.of(type, scope, span);
            boolean issued = made.isIssued(type, scope, span);
            Optional<Waiting> waiting = report.isPresent()
                    ? waits.made(thing, report.get(), failure)
                    : Optional.of(waits.unmade(thing, failure));
            boolean over = CalendarEntry.lastDay(due, isOwed).isBefore(days.today(at.code()));
            entries.add(new CalendarEntry(
                    due,
                    at,
                    type,
                    scope,
                    span,
                    isOwed,
                    schedule,
                    report,
                    failure.isPresent() && !issued && waiting.isPresent(),
                    waiting,
                    issued,
                    report.filter(one -> one.status() == Status.ISSUED && acknowledged.contains(one.id()))
                            .isPresent(),
                    over && !issued && waiting.isPresent()));
        }
    }
}
