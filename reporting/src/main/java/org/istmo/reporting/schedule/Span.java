package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months that a report speaks of.
 *
 * @param from first day of a month
 * @param to last day of a month, not before {@code from}
 */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it begins: " + from + " to " + to);
        }
    }

    /** So many months from that one on. */
    static Span of(YearMonth first, int months) {
        return new Span(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
}
