package org.istmo.web.schedule;

import java.util.Map;
import org.istmo.domain.clearance.Step;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.schedule.CalendarEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be reported by a day.
 *
 * @param due the day by which the donor has to have it, where an agreement says so; else the day that its schedule says
 * @param owed whether an agreement says so
 * @param state {@code due} before anything was made of it, or how its report stands: {@code waiting} for a close, {@code draft}, {@code in-clearance}, {@code issued}, {@code acknowledged} by a donor …
 * @param late whether the day is over where the office is and it is not issued
 * @param scheduled false: an agreement owes it and nobody sees to it, which is a finding
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
        @Nullable NextView next) {

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
                entry.schedule().map(id -> ScheduleView.PATH + id).orElse(null),
                entry.report().map(report -> "/api/v1/reports/" + report.id()).orElse(null),
                entry.report().map(Report::number).orElse(null),
                entry.step().map(step -> next(step, entry)).orElse(null));
    }

    private static NextView next(Step step, CalendarEntry entry) {
        return new NextView(
                step.name(),
                step.role().word(),
                step.takenFor(entry.report().map(Report::office).orElse(entry.office()))
                        .code());
    }
}
