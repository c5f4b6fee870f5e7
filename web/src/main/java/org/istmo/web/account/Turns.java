package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Passwords and codes for one name are checked one after another. So a program that comes with ten requests at once pays for one check, and a guesser cannot
 * have many guesses under way before the first is counted. What a check judges by is read in its turn.
 */
@ApplicationScoped
public class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    /** @return {@link Verdict.Busy} when the turn does not come within three seconds */
    Verdict inTurn(String name, Supplier<Verdict> check) {
        ReentrantLock lock = locks[Math.floorMod(name.hashCode(), locks.length)];
        if (!taken(lock)) {
            return new Verdict.Busy();
        }
        try {
            return check.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean taken(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
