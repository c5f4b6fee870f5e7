package org.istmo.reporting.issue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks that may take longer than a page does: one is begun when its page is asked for, goes on without the request, and is picked up when it is done. What is
 * begun reads the ledger as it stands then, in the stead of what the same person began before. On this node alone and for two minutes; whoever comes later,
 * or to another node, looks anew.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BegunLooks {

    static final int MOST = 64;
    private static final Logger LOG = Logger.getLogger(BegunLooks.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(2);

    /** For how long a page waits. */
    private static final Duration PATIENCE = Duration.ofMillis(80);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private Looks looks;
    private Executor threads;
    private Clock clock;
    private Duration patience;

    protected BegunLooks() {}

    @Inject
    public BegunLooks(Looks looks, ManagedExecutorService threads, Clock clock) {
        this(looks, threads, clock, PATIENCE);
    }

    BegunLooks(Looks looks, Executor threads, Clock clock, Duration patience) {
        this.looks = looks;
        this.threads = threads;
        this.clock = clock;
        this.patience = patience;
    }

    private record Begun(FutureTask<?> task, Instant at) {}

    /**
     * Begins a look.
     *
     * @param whose its person and page: it is nobody else's
     * @return what was seen; empty where that takes longer than a page may, for {@link #take} to have it
     * @throws LookEnded when it was ended by a later one or had no turn
     */
    public <T> Optional<T> begin(String whose, Class<T> type, Function<Look, T> work) {
        FutureTask<T> task = task(whose, work);
        keep(whose, task);
        try {
            threads.execute(task);
            T seen = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            forget(whose, task);
            return Optional.of(seen);
        } catch (TimeoutException goesOn) {
            return Optional.empty();
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.WARNING, busy, () -> "No thread takes a look now; whoever picks it up looks in their own");
            return Optional.empty();
        } catch (ExecutionException failed) {
            forget(whose, task);
            throw unwrapped(failed);
        } catch (InterruptedException stopping) {
            throw interrupted();
        }
    }

    /**
     * What was begun, when it is done; where there is none, it is looked at now.
     *
     * @throws LookEnded when it was ended by a later one, took longer than ten minutes, or had no turn
     */
    public <T> T take(String whose, Class<T> type, Function<Look, T> work) {
        FutureTask<?> task = pickedUp(whose).orElseGet(() -> task(whose, work));
        // Nothing where another thread has taken it up.
        task.run();
        try {
            return type.cast(task.get());
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException stopping) {
            throw interrupted();
        }
    }

    private <T> FutureTask<T> task(String whose, Function<Look, T> work) {
        return new FutureTask<>(() -> looks.take(whose, LONGEST, work));
    }

    private synchronized void keep(String whose, FutureTask<?> task) {
        begun.remove(whose);
        begun.put(whose, new Begun(task, clock.instant()));
        for (Iterator<Begun> oldest = begun.values().iterator(); begun.size() > MOST; ) {
            oldest.next();
            oldest.remove();
        }
    }

    private synchronized void forget(String whose, FutureTask<?> task) {
        @Nullable Begun one = begun.get(whose);
        if (one != null && one.task() == task) {
            begun.remove(whose);
        }
    }

    private synchronized Optional<FutureTask<?>> pickedUp(String whose) {
        begun.values().removeIf(one -> one.at().plus(KEPT).isBefore(clock.instant()));
        return Optional.ofNullable(begun.remove(whose)).map(Begun::task);
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(failed);
    }

    private static LookEnded interrupted() {
        Thread.currentThread().interrupt();
        return new LookEnded(LookEnded.Cause.BUSY);
    }
}
