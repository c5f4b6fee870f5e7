package org.istmo.web.schedule;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.istmo.reporting.schedule.Occurrence;

/**
 * A time that a schedule is due.
 *
 * @param at by the clocks of its zone, RFC 3339 with their offset: where daylight saving leaves the time out, one hour later
 * @param utc the same moment
 */
public record OccurrenceView(String at, String zone, String utc, Period period) {

    /** Whole months, from the first day of one to the last of another, ISO 8601. */
    public record Period(String from, String to) {}

    static OccurrenceView of(Occurrence due, ZoneId zone) {
        return new OccurrenceView(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        due.at().atZone(zone).truncatedTo(ChronoUnit.SECONDS)),
                zone.getId(),
                due.at().toString(),
                new Period(due.span().from().toString(), due.span().to().toString()));
    }
}
