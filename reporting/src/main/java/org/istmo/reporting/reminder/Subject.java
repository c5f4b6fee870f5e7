package org.istmo.reporting.reminder;

import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.Schedule;

/** Of what people are told where something of the calendar is: of itself, or, once for all of it, of the burst that it is of. */
final class Subject {

    static Optional<Schedule> burst(CalendarEntry entry) {
        return entry.schedule().filter(schedule -> schedule.terms().each().isPresent());
    }

    /** The one report that they are told of, if that is one. */
    static Optional<Report> report(CalendarEntry entry) {
        return entry.report().filter(one -> burst(entry).isEmpty());
    }

    /** Where to see it: of a burst the run of what failed, or the page of all that is due. */
    static String path(CalendarEntry entry) {
        boolean own = burst(entry).isEmpty()
                || entry.waiting().filter(waiting -> waiting.run().isPresent()).isPresent();
        return entry.page().filter(page -> own).orElse("/due");
    }

    private Subject() {}
}
