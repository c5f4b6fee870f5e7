package org.istmo.domain.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which month an office posts to: {@code rules.md} 2 and 3.
 *
 * @param closedThrough last day of the latest closed month; empty before the office's first close
 */
public record OpenMonths(Optional<LocalDate> closedThrough) {

    /** First day of the month that a transaction of that day is posted to: its own, or the first open one when its own is closed. */
    public LocalDate postingMonth(LocalDate transactionDate) {
        LocalDate own = transactionDate.withDayOfMonth(1);
        return isClosed(own) ? firstOpen() : own;
    }

    public boolean isClosed(LocalDate month) {
        return closedThrough.isPresent() && !month.isAfter(closedThrough.get());
    }

    private LocalDate firstOpen() {
        return closedThrough.orElseThrow().plusDays(1);
    }
}
