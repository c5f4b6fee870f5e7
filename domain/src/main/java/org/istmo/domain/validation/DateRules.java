package org.istmo.domain.validation;

import java.time.LocalDate;

/** Dates that can be meant. */
public final class DateRules {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private DateRules() {}

    static void within(LocalDate date, String path, Findings findings) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            outside(date.toString(), path, findings);
        }
    }

    /**
     * Finds a date to be outside of the years that can be meant.
     *
     * @param date as sent, such as one whose year has five digits
     */
    public static void outside(String date, String path, Findings findings) {
        findings.error(
                path,
                "year-out-of-range",
                "'" + date + "' is not within the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
}
