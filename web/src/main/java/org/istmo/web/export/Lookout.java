package org.istmo.web.export;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second after whom ledgers are on their way to: whoever hangs up while rows are looked for, and none is found that could not be sent to them, ends the
 * search. It looks while there is anybody; its thread does nothing else, and no bean needs it.
 */
@ApplicationScoped
public class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class.getName());
    private static final long SECONDS = 1;

    private final Set<Recipient> waiting = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService rounds;

    /** Until the recipient is served. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    Watching over(Recipient recipient) {
        waiting.add(recipient);
        begin();
        return () -> {
            waiting.remove(recipient);
            recipient.served();
        };
    }

    private synchronized void begin() {
        if (rounds == null) {
            ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "istmo-exports-lookout");
                thread.setDaemon(true);
                return thread;
            });
            begun.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
            rounds = begun;
        }
    }

    private void look() {
        for (Recipient recipient : waiting) {
            try {
                recipient.look();
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "Whether somebody still waits for a ledger could not be looked at.", failed);
            }
        }
    }

    @PreDestroy
    synchronized void end() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
    }
}
