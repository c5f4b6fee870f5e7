package org.istmo.domain.grant;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;

/** Where the years of a duty begin. */
public enum DutyCalendar {
    CALENDAR_YEAR,
    /** On a day of the donor's own, such as 1 October for the United States. */
    DONOR_FISCAL_YEAR,
    /** On the day that the agreement began. */
    ANNIVERSARY;

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    /** The first day of the year that the agreement began in. */
    LocalDate yearOf(LocalDate start, Optional<MonthDay> yearStart) {
        return switch (this) {
            case ANNIVERSARY -> start;
            case CALENDAR_YEAR -> latest(NEW_YEAR, start);
            case DONOR_FISCAL_YEAR -> latest(yearStart.orElse(NEW_YEAR), start);
        };
    }

    private static LocalDate latest(MonthDay day, LocalDate start) {
        LocalDate same = day.atYear(start.getYear());
        return same.isAfter(start) ? day.atYear(start.getYear() - 1) : same;
    }

    /** The word in the API and in the database, such as {@code donor-fiscal-year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no calendar has that word */
    public static DutyCalendar of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
