package org.istmo.reporting.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time of an office's wall clock as a moment. A time that daylight saving leaves out is taken as the clocks that were not put forward yet show it, so one
 * hour later by the new ones; of a time that it brings twice the first one is meant.
 */
final class WallClock {

    private WallClock() {}

    static Instant moment(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
