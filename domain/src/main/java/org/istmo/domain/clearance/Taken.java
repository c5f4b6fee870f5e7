package org.istmo.domain.clearance;

import java.time.OffsetDateTime;

/**
 * A step that somebody took.
 *
 * @param outcome {@code cleared} or {@code returned}
 * @param account the number of the account that took it
 * @param by the name of that account
 */
public record Taken(
        int ordinal, String step, String outcome, long account, String by, OffsetDateTime at, String comment) {

    public static final String CLEARED = "cleared";
    public static final String RETURNED = "returned";
}
