package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which period a schedule reports on, seen from the day that it is due. */
public enum Preset {
    PREVIOUS_MONTH(1),
    PREVIOUS_QUARTER(3),
    PREVIOUS_HALF_YEAR(6),
    PREVIOUS_YEAR(12),
    /** Those of the agreement's own duty, by its own calendar. */
    DUTY(0);

    private final int months;

    Preset(int months) {
        this.months = months;
    }

    /** The word in the API and in the database, such as {@code previous-half-year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Preset> of(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(word))
                .findFirst();
    }

    /**
     * The period that a day lies in.
     *
     * @param yearStart the first day of a month; quarters, halves and years are counted from it
     * @throws IllegalStateException of {@link #DUTY}, whose periods only an agreement knows
     */
    Span around(LocalDate day, MonthDay yearStart) {
        if (this == DUTY) {
            throw new IllegalStateException("A duty's periods are the agreement's.");
        }
        YearMonth anchor = YearMonth.of(2000, yearStart.getMonth());
        long since = anchor.until(YearMonth.from(day), ChronoUnit.MONTHS);
        return Span.of(anchor.plusMonths(Math.floorDiv(since, months) * (long) months), months);
    }

    Span after(Span span) {
        return Span.of(YearMonth.from(span.to()).plusMonths(1), months);
    }
}
