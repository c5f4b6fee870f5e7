package org.istmo.reporting.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * That a period comes due.
 *
 * @param local by the schedule's wall clock
 * @param at the same as a moment
 */
public record Occurrence(Span span, LocalDateTime local, Instant at) {

    static Occurrence of(Span span, LocalDateTime local, ZoneId zone) {
        return new Occurrence(span, local, WallClock.moment(local, zone));
    }
}
