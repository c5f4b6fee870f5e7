package org.istmo.reporting.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For how long what is tried again every few seconds has failed without a success between, on this node. */
final class Streaks {

    /** Longer than a database is away that somebody restarts, and than what is tried again by itself is tried. */
    static final Duration LONG = Duration.ofMinutes(31);

    /** What failed last before that is another matter. */
    private static final Duration APART = Duration.ofMinutes(15);

    private record Streak(Instant first, Instant last) {}

    private final Map<String, Streak> streaks = new ConcurrentHashMap<>();
    private final Clock clock;

    Streaks(Clock clock) {
        this.clock = clock;
    }

    /** Notes that something failed; says whether it has done so for too long to be left to itself. */
    boolean isLong(String what) {
        Instant now = clock.instant();
        Streak streak = streaks.merge(
                what,
                new Streak(now, now),
                (before, fresh) -> before.last().isBefore(now.minus(APART)) ? fresh : new Streak(before.first(), now));
        return !streak.first().plus(LONG).isAfter(now);
    }

    /** It was done. */
    void over(String what) {
        streaks.remove(what);
    }
}
