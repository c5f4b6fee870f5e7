package org.istmo.reporting.reversal;

import java.util.Locale;

/** Where the reversal of an entry stands for a report that counted the entry. */
public enum Standing {
    /** In a month of the report's period: a revision shows it. */
    WITHIN,
    /** In a month after the report's period, whose own is closed: no revision shows it, a report on that month does. */
    LATER,
    /** It was posted by then and the report counted it too. */
    COUNTED;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
