package org.istmo.domain.partner;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The day that a donor's fiscal year begins on, written {@code MM-dd}: 10-01 for the United States, 04-01 for Canada. */
public final class FiscalYear {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM-dd");
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private FiscalYear() {}

    /** Empty when it is no day, or the one that most years lack. */
    public static Optional<MonthDay> read(String text) {
        try {
            return Optional.of(start(text)).filter(day -> !day.equals(LEAP_DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** A day as this class wrote it. */
    public static MonthDay start(String written) {
        return MonthDay.parse(written, WRITTEN);
    }

    public static String written(MonthDay day) {
        return WRITTEN.format(day);
    }
}
