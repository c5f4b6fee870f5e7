package org.istmo.domain.validation;

import java.time.LocalDate;

/** Dates that can be meant. */
public final class DateRules {

    /** Of the years that can be meant, wherever somebody says one: of a transaction, of a filter, of a report. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2100;

    private DateRules() {}

    /** Whether the date is within the years that can be meant. */
    public static boolean holds(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    static void within(LocalDate date, String path, Findings findings) {
        if (!holds(date)) {
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
