package org.istmo.reporting.schedule;

import java.util.Locale;

/** Where something that is to be reported is. */
public enum WaitsFor {
    /** Its period is not over. */
    PERIOD,
    /** Nobody sees to it: it has to be ordered, or wants a schedule. */
    ORDER,
    /** Its schedule comes due later. */
    SCHEDULE,
    /** The program makes it. */
    DRAFT,
    /** An office has a month of its period open. */
    CLOSE,
    /** A draft that nobody submitted. */
    SUBMIT,
    /** A step of its clearance. */
    CLEAR,
    /** It failed and is not tried again by itself. */
    RETRY;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
