package org.istmo.web.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be reported by a day.
 *
 * @param due the day by which the donor has to have it, where an agreement says so; else the day that its schedule says
 * @param owed whether an agreement says so
 * @param state {@code due} before anything was made of it, or how its report stands: {@code waiting} for a close, {@code draft}, {@code in-clearance}, {@code issued}, {@code acknowledged} by a donor …
 * @param late whether the day is over where the office is and it is not issued; of what is not owed, whether it is over for more than 15 days. What was issued once or withdrawn is not late
 * @param scheduled false: an agreement owes it and nobody sees to it, which is a finding
 * @param waitingFor where it is and who may see to it; null once it is issued
 * @param next the step of its clearance that is due, with who takes it and for which office
 */
public record CalendarView(
        String due,
        String office,
        String type,
        Map<String, String> scope,
        OccurrenceView.Period period,
        boolean owed,
        String state,
        boolean late,
        boolean scheduled,
        @Nullable String schedule,
        @Nullable String report,
        @Nullable String number,
        @Nullable WaitingView waitingFor,
        @Nullable NextView next) {

    static final String DESCRIPTION =
            " waitingFor says where it is: period (not over yet), order (nobody sees to it), schedule (comes due later), draft (the program makes it), close (months"
                    + " of these offices), submit, clear (with the step) or retry (with the run that failed); since when it rests there, and the names of the accounts"
                    + " that may see to it today, deputies among them and nobody who is barred by a step taken before.";

    /**
     * Where it is.
     *
     * @param what {@code period}, {@code order}, {@code schedule}, {@code draft}, {@code close}, {@code submit}, {@code clear} or {@code retry}
     * @param offices those whose turn it is, by code
     * @param run what failed
     * @param since RFC 3339; null where it is not time for it yet
     * @param who names of accounts, in alphabetical order
     */
    public record WaitingView(
            String what,
            List<String> offices,
            @Nullable String step,
            @Nullable String role,
            @Nullable String run,
            @Nullable String since,
            List<String> who) {}

    /**
     * A step of a clearance.
     *
     * @param role who takes it
     * @param office for which office it is taken
     */
    public record NextView(String step, String role, String office) {}

    static CalendarView of(CalendarEntry entry) {
        return new CalendarView(
                entry.due().toString(),
                entry.office().code(),
                entry.type(),
                Map.of(entry.scope().kind(), entry.scope().key()),
                new OccurrenceView.Period(
                        entry.span().from().toString(), entry.span().to().toString()),
                entry.owed(),
                entry.state(),
                entry.late(),
                !entry.isUnscheduled(),
                entry.schedule()
                        .map(schedule -> ScheduleView.PATH + schedule.id())
                        .orElse(null),
                entry.report().map(report -> "/api/v1/reports/" + report.id()).orElse(null),
                entry.report().map(Report::number).orElse(null),
                entry.waiting().map(CalendarView::waiting).orElse(null),
                entry.step().map(step -> next(step, entry)).orElse(null));
    }

    private static WaitingView waiting(Waiting waiting) {
        return new WaitingView(
                waiting.what().word(),
                waiting.offices().stream().map(OfficeCode::code).toList(),
                waiting.step().map(Step::name).orElse(null),
                waiting.step().map(step -> step.role().word()).orElse(null),
                waiting.run().map(run -> RunView.PATH + run).orElse(null),
                waiting.since().map(Instant::toString).orElse(null),
                waiting.who().stream().map(Person::name).toList());
    }

    private static NextView next(Step step, CalendarEntry entry) {
        return new NextView(
                step.name(),
                step.role().word(),
                step.takenFor(entry.report().map(Report::office).orElse(entry.office()))
                        .code());
    }
}
