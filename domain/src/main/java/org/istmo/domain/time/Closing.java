package org.istmo.domain.time;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A month that somebody closed or reopened.
 *
 * @param action {@value #CLOSE} or {@value #REOPEN}
 * @param by the name of the account
 * @param checks what the checks found at a close; empty for a reopening
 */
public record Closing(
        long id,
        YearMonth month,
        String action,
        String by,
        OffsetDateTime at,
        String reason,
        List<CheckResult> checks) {

    public static final String CLOSE = "close";
    public static final String REOPEN = "reopen";

    public Closing {
        checks = List.copyOf(checks);
    }

    Closing with(List<CheckResult> found) {
        return new Closing(id, month, action, by, at, reason, found);
    }
}
