package org.istmo.domain.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the offices owe a recommendation their follow-up: a rule of their own. */
public final class FollowUp {

    /** After so many months a recommendation that is not done is due to be followed up again. */
    public static final int MONTHS = 12;

    static final String OPEN = "open";
    static final String IN_PROGRESS = "in-progress";

    private FollowUp() {}

    /**
     * Whether it is due: of an open one always, of one in progress when nobody says when it was last followed up or that is over {@value #MONTHS} months ago.
     *
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code not-accepted}
     * @param last the day of the last follow-up
     * @param day on which it is asked
     */
    public static boolean isDue(String status, @Nullable LocalDate last, LocalDate day) {
        return status.equals(OPEN)
                || status.equals(IN_PROGRESS)
                        && (last == null || last.plusMonths(MONTHS).isBefore(day));
    }

    /**
     * Since when one that is due waits: since its last follow-up, or since it was stated where it is open or nobody followed it up.
     *
     * @param stated the date of the assessment that first stated it
     */
    public static LocalDate since(String status, @Nullable LocalDate last, LocalDate stated) {
        return last == null || status.equals(OPEN) ? stated : last;
    }
}
