package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.istmo.domain.access.Reader;

/**
 * How many exports and samples a node reads at once: as many as there are connections for them, so that the rest of the server stays quick. One account has
 * half of them at most, and a donor's verifier, who comes from outside, one, so that whoever else comes finds one.
 */
@ApplicationScoped
public class Turns {

    static final int AT_ONCE = 4;
    static final int OF_AN_ACCOUNT = 2;
    static final int OF_A_VERIFIER = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Map<Asker, Semaphore> own = new ConcurrentHashMap<>();
    private final Duration patience;

    public Turns() {
        this(AT_ONCE, PATIENCE);
    }

    /** @param patience how long whoever comes waits for one */
    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    private record Asker(long account, boolean engaged) {

        Semaphore turns() {
            return new Semaphore(engaged ? OF_A_VERIFIER : OF_AN_ACCOUNT, true);
        }
    }

    /** One of the exports that are being written. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits a few seconds for one of the reader's own to end, when they have as many as one account has, and then for any.
     *
     * @throws Busy when none did
     */
    public Turn take(Reader reader) {
        Semaphore mine = own.computeIfAbsent(
                new Asker(reader.account(), reader.engagement().isPresent()), Asker::turns);
        Turn ofMine = one(mine);
        try {
            Turn ofAll = one(free);
            return () -> {
                ofAll.close();
                ofMine.close();
            };
        } catch (Busy busy) {
            ofMine.close();
            throw busy;
        }
    }

    private Turn one(Semaphore turns) {
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return turns::release;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Busy();
    }
}
