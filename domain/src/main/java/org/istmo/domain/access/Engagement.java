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

    public Engagement {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An engagement that ends before it begins: " + from + " to " + to);
        }
    }

    /** Whether nobody is let in for it any more. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
