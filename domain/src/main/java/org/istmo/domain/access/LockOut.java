package org.istmo.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What guessing costs. After {@value #FREE_ATTEMPTS} wrong passwords in a row the account takes none for half a minute; every further one doubles
 * that, up to an hour. NIST SP 800-63B, 5.2.2, asks for a limit and names growing delays as one; at the end of these, 24 guesses a day are left.
 */
final class LockOut {

    static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    private LockOut() {}

    /** Until when an account takes no password after so many wrong ones in a row. */
    static Optional<Instant> after(int failures, Instant at) {
        if (failures < FREE_ATTEMPTS) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - FREE_ATTEMPTS, MOST_DOUBLINGS);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return Optional.of(at.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
