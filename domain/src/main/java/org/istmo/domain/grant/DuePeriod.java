package org.istmo.domain.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report has to speak of, and by when it is owed.
 *
 * @param from first day
 * @param to last day
 * @param due the day by which the donor has to have it
 */
public record DuePeriod(LocalDate from, LocalDate to, LocalDate due) {

    /** From the first day of an agreement to its last. */
    record Life(LocalDate start, LocalDate end) {}

    static DuePeriod of(LocalDate from, LocalDate to, int daysAfter) {
        return new DuePeriod(from, to, to.plusDays(daysAfter));
    }

    /**
     * Every step is counted from the anchor and not from the step before: after 28 February for want of a 31st, March has its 31st again.
     *
     * @param anchor not after the start of the life
     * @param months the length of a period
     */
    static List<DuePeriod> recurring(LocalDate anchor, int months, Life life, int daysAfter) {
        List<DuePeriod> periods = new ArrayList<>();
        long step = 0;
        LocalDate from = anchor;
        while (!from.isAfter(life.end())) {
            step += months;
            LocalDate next = anchor.plusMonths(step);
            LocalDate to = next.minusDays(1);
            if (!to.isBefore(life.start())) {
                periods.add(of(latest(from, life.start()), earliest(to, life.end()), daysAfter));
            }
            from = next;
        }
        return List.copyOf(periods);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
