package org.istmo.domain.time;

import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * A month that somebody closed or reopened.
 *
 * @param action {@value #CLOSE} or {@value #REOPEN}
 * @param by the name of the account
 */
public record Closing(long id, YearMonth month, String action, String by, OffsetDateTime at, String reason) {

    public static final String CLOSE = "close";
    public static final String REOPEN = "reopen";
}
