package org.istmo.shipped;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looking again until it is so. */
final class Patience {

    private Patience() {}

    /** @throws AssertionError with what was last seen, when it is not so in time */
    static <T> T until(Duration limit, Supplier<T> look, Predicate<T> so) {
        long end = System.nanoTime() + limit.toNanos();
        T seen = look.get();
        while (!so.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + limit + ": " + seen);
            }
            rest();
            seen = look.get();
        }
        return seen;
    }

    private static void rest() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
