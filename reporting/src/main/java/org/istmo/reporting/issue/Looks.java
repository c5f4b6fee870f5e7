package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Who looks at what an order would make, on this node: few at once and none for long, so that the rest of the server stays quick. Whoever asks for another look
 * ends their last one.
 */
@ApplicationScoped
public class Looks {

    static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ConcurrentMap<String, Look> current = new ConcurrentHashMap<>();
    private final Semaphore free;
    private final Duration patience;
    private final Duration longest;

    public Looks() {
        this(AT_ONCE, PATIENCE, LONGEST);
    }

    /**
     * @param patience for how long somebody waits for a turn
     * @param longest after how long, counted from then on too, a look is ended
     */
    Looks(int atOnce, Duration patience, Duration longest) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
        this.longest = longest;
    }

    /**
     * @param whose two looks of one name are never wanted at once: the later one ends the other
     * @throws LookEnded when it was ended by a later one, took too long, or had no turn
     */
    public <T> T take(String whose, Function<Look, T> work) {
        return take(whose, longest, work);
    }

    /** @param longest after how long this one is ended, in the stead of what counts for the others */
    <T> T take(String whose, Duration longest, Function<Look, T> work) {
        Look look = new Look();
        Optional.ofNullable(current.put(whose, look)).ifPresent(before -> before.end(LookEnded.Cause.ANOTHER));
        boolean turn = false;
        Future<?> alarm = CompletableFuture.runAsync(
                () -> look.end(LookEnded.Cause.LATE),
                CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try {
            turn = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!turn) {
                look.end(LookEnded.Cause.BUSY);
            }
            look.mustGoOn();
            return work.apply(look);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LookEnded(LookEnded.Cause.BUSY);
        } finally {
            alarm.cancel(false);
            current.remove(whose, look);
            if (turn) {
                free.release();
            }
        }
    }
}
