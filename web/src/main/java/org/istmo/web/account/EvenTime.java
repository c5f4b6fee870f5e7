package org.istmo.web.account;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers to what lets nobody in take whole steps of time, each twice as long as looking at a password and 400 ms at most: how long one took tells nothing of what was found on the way, such
 * as whether there is an account of that name, and what was written because of it.
 */
final class EvenTime {

    private static final int MEASURED = 3;

    /** In nanoseconds: who starts on a busy machine measures too much. */
    private static final long LONGEST = Duration.ofMillis(400).toNanos();

    private final long step;
    private final LongSupplier nanos;
    private final LongConsumer sleep;

    /** @param step in nanoseconds; with 0 nobody waits */
    EvenTime(long step, LongSupplier nanos, LongConsumer sleep) {
        this.step = step;
        this.nanos = nanos;
        this.sleep = sleep;
    }

    /** Measures how long looking at a password takes here. */
    static EvenTime twice(Runnable look) {
        long quickest = Long.MAX_VALUE;
        for (int times = 0; times < MEASURED; times++) {
            long start = System.nanoTime();
            look.run();
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return new EvenTime(Math.min(2 * quickest, LONGEST), System::nanoTime, EvenTime::sleep);
    }

    Verdict after(Supplier<Verdict> check) {
        long start = nanos.getAsLong();
        Verdict verdict = check.get();
        if (verdict instanceof Verdict.Refused || verdict instanceof Verdict.TooMany) {
            long taken = nanos.getAsLong() - start;
            if (step > 0) {
                sleep.accept(step - taken % step);
            }
        }
        return verdict;
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos).toMillis(), (int) (nanos % 1_000_000));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
