package org.istmo.domain.grant;

import java.util.Locale;

/** How often a report is owed. */
public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    /** Over the whole life of the agreement, after its end. */
    FINAL(0),
    /** Over what was done until a day that the duty names. */
    ONCE(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** How long a period is. */
    int months() {
        return months;
    }

    public boolean recurs() {
        return months > 0;
    }

    /** The word in the API and in the database, such as {@code half-yearly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no frequency has that word */
    public static Frequency of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
