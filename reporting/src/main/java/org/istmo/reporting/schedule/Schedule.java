package org.istmo.reporting.schedule;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A schedule as it stands.
 *
 * @param status {@value #ACTIVE}, {@value #PAUSED} or {@value #ENDED}
 * @param countsFrom what came due before is not its own
 * @param owner the account that saved it last: it orders as that person, with the rights that they have then
 */
public record Schedule(
        long id,
        ScheduleTerms terms,
        String status,
        Instant countsFrom,
        long version,
        long owner,
        String ownerName,
        OffsetDateTime savedAt) {

    public static final String ACTIVE = "active";
    public static final String PAUSED = "paused";
    public static final String ENDED = "ended";

    /** How the trail refers to it. */
    public String reference() {
        return "schedule:" + id;
    }

    public boolean isActive() {
        return status.equals(ACTIVE);
    }
}
