package org.istmo.web.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.istmo.reporting.schedule.CalendarEntry;

/** Why something that is not issued stands on {@code /due}; each for the first of these reasons. */
enum DueWhen {
    /** Its last day is over. */
    LATE,
    /** Its day is within thirty days. */
    SOON,
    /** It has rested where it is for five days or longer: its day is further away, or it was ordered by hand and is due to nobody. */
    RESTING;

    private static final int AHEAD = 30;
    private static final Duration REST = Duration.ofDays(5);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DueWhen> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Empty where there is no reason yet. */
    static Optional<DueWhen> of(CalendarEntry entry, LocalDate today, Instant now) {
        if (entry.late()) {
            return Optional.of(LATE);
        }
        if (!entry.isByHand() && !entry.due().isAfter(today.plusDays(AHEAD))) {
            return Optional.of(SOON);
        }
        return Optional.of(RESTING).filter(resting -> entry.isStuck(now.minus(REST)));
    }
}
