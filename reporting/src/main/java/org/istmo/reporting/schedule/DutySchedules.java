package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.grant.OwedReport;
import org.jdbi.v3.core.Handle;

/** Which of some schedules sees to what agreements owe. */
final class DutySchedules {

    private final Handle handle;
    private final List<Schedule> active;
    private final DutyMonths months;

    /** By schedule, the periods that came due, each with what was to be reported on. */
    private final Map<Long, Map<Span, Set<String>>> runs = new HashMap<>();

    /** @param active those that are active */
    DutySchedules(Handle handle, List<Schedule> active, DutyMonths months) {
        this.handle = handle;
        this.active = List.copyOf(active);
        this.months = months;
    }

    /** The first that ran for it, or will: what came due before the schedule counts, or after its end, or was left out, it never makes. */
    Optional<Schedule> of(OwedReport owed) {
        return active.stream().filter(schedule -> seesTo(schedule, owed)).findFirst();
    }

    private boolean seesTo(Schedule schedule, OwedReport owed) {
        if (!Debts.serves(schedule.terms(), owed)) {
            return false;
        }
        Set<String> ran =
                runs.computeIfAbsent(schedule.id(), new RunRows(handle)::keys).get(months.of(owed));
        return ran == null ? willRun(schedule, owed) : ran.contains(owed.number());
    }

    private static boolean willRun(Schedule schedule, OwedReport owed) {
        ScheduleTerms terms = schedule.terms();
        return terms.rhythm()
                .dueFor(owed.period().to(), LocalDate.MAX)
                .filter(due -> terms.endsOn()
                        .map(last -> !due.toLocalDate().isAfter(last))
                        .orElse(true))
                .filter(due -> !WallClock.moment(due, terms.zone()).isBefore(schedule.countsFrom()))
                .isPresent();
    }
}
