package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** At which moment of the office's clock a period comes due. */
public sealed interface Rhythm permits DaysAfter, Cron {

    /**
     * When a period comes due; empty when it never does, for cron fires at no time at which it is the one before.
     *
     * @param end its last day
     * @param nextEnd the last day of the period after it
     */
    Optional<LocalDateTime> dueFor(LocalDate end, LocalDate nextEnd);

    /** The most days that lie between the end of a period and the moment that it comes due; 0 when it comes due within the next one. */
    int longest();
}
