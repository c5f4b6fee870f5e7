package org.istmo.faults;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another process does. */
final class Patience {

    private static final long PAUSE_MILLIS = 20;

    private Patience() {}

    /**
     * What fails while it is asked counts as not yet, such as a database that is away.
     *
     * @throws IllegalStateException when it does not come true in time; says what was thrown last
     */
    static void until(Duration limit, String what, Callable<Boolean> holds) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (holds.call()) {
                    return;
                }
                last = null;
            } catch (IllegalStateException ended) {
                throw ended;
            } catch (Exception notYet) {
                last = notYet;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(
                "Not within " + limit.toSeconds() + " s: " + what + (last == null ? "" : ", at last " + last), last);
    }
}
