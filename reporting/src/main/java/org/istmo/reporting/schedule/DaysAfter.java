package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * So many days after the end of its period.
 *
 * @param days 1 to {@value #MOST}
 * @param at the time of the day, in whole minutes
 */
public record DaysAfter(int days, LocalTime at) implements Rhythm {

    public static final int MOST = 366;

    static final DaysAfter USUAL = new DaysAfter(1, LocalTime.of(6, 0));

    @Override
    public Optional<LocalDateTime> dueFor(LocalDate end, LocalDate nextEnd) {
        return Optional.of(end.plusDays(days).atTime(at));
    }

    @Override
    public int longest() {
        return days;
    }
}
