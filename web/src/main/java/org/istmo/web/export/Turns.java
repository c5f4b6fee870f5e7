package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many exports and samples a node reads at once: as many as there are connections for them, so that the rest of the server stays quick. */
@ApplicationScoped
public class Turns {

    static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Duration patience;

    public Turns() {
        this(AT_ONCE, PATIENCE);
    }

    Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** One of the exports that are being written. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits a few seconds for one to end.
     *
     * @throws Busy when none did
     */
    public Turn take() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Busy();
    }
}
