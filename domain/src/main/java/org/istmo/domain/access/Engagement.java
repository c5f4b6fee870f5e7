package org.istmo.domain.access;

import java.time.LocalDate;

/**
 * What a donor's verifier is engaged for, beside their agreements.
 *
 * @param from the first transaction date that they look at
 * @param to the last one
 * @param until the last day on which they are let in, by the days of Greenwich
 */
public record Engagement(LocalDate from, LocalDate to, LocalDate until) {

    /** Nobody is engaged for longer than so many years ahead; an engagement that goes on is made longer then. */
    public static final int MOST_YEARS = 5;

    public Engagement {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An engagement that ends before it begins: " + from + " to " + to);
        }
    }

    /** Whether nobody is let in for it any more. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }

    /** Whether a last day lies further ahead of today than anybody is engaged. */
    public static boolean lastsTooLong(LocalDate until, LocalDate today) {
        return until.isAfter(today.plusYears(MOST_YEARS));
    }
}
