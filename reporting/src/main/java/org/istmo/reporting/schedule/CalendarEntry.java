package org.istmo.reporting.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.order.AskedReport.AskedScope;

/**
 * Something that is to be reported by a day.
 *
 * @param due the day by which the donor has to have it, where an agreement says so; else the day that its schedule says; of what was ordered by hand and is due to nobody, the day that it was ordered
 * @param owed whether an agreement says so
 * @param schedule the one that sees to it; empty: nobody does unless by hand
 * @param report what was made of it so far; of something issued that is revised, the revision
 * @param failed whether it could not be made and is not tried again by itself
 * @param issued whether any version of it was issued
 * @param acknowledged whether a donor said that it has it
 * @param waiting what it waits for; empty once it is issued, and when it was withdrawn
 * @param late whether the last day for it is over where the office is and it was never issued, nor withdrawn
 */
public record CalendarEntry(
        LocalDate due,
        OfficeCode office,
        String type,
        AskedScope scope,
        Span span,
        boolean owed,
        Optional<Schedule> schedule,
        Optional<Report> report,
        boolean failed,
        Optional<Waiting> waiting,
        boolean issued,
        boolean acknowledged,
        boolean late) {

    /**
     * So many days after its schedule's day something is late that nobody is owed by a day: months are closed about ten days after their end, and until then its
     * report waits without anybody's fault.
     */
    public static final int ALLOWANCE = 15;

    /** The day after which what is due on a day is late. */
    static LocalDate lastDay(LocalDate due, boolean owed) {
        return owed ? due : due.plusDays(ALLOWANCE);
    }

    /** The day after which it is late. */
    public LocalDate lastDay() {
        return lastDay(due, owed);
    }

    /** {@code due} before anything was made of it, {@code failed}, {@code acknowledged}, or how its report stands. */
    public String state() {
        if (failed) {
            return Status.FAILED.word();
        }
        if (acknowledged) {
            return "acknowledged";
        }
        return report.map(Report::status).map(Status::word).orElse("due");
    }

    /** The step of its clearance that is due. */
    public Optional<Step> step() {
        return waiting.flatMap(Waiting::step);
    }

    /** Its page, from the public address on: of what failed its run's, which an administrator may open as well; else its report's, if there is one. */
    public Optional<String> page() {
        return waiting.flatMap(Waiting::run)
                .map(run -> "/runs/" + run)
                .or(() -> report.map(made -> "/reports/" + made.id()));
    }

    /** Whether a person ordered it and nobody is owed it by a day. */
    public boolean isByHand() {
        return !owed && schedule.isEmpty();
    }

    /** Whether it is late, or rests where it is since that moment or longer. */
    public boolean isStuck(Instant since) {
        return late
                || waiting.flatMap(Waiting::since)
                        .filter(moment -> !moment.isAfter(since))
                        .isPresent();
    }

    /** Whether an agreement owes it and no schedule sees to it, nor was it ordered by hand. */
    public boolean isUnscheduled() {
        return owed && schedule.isEmpty() && report.isEmpty();
    }
}
