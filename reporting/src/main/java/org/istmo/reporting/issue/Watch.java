package org.istmo.reporting.issue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Looks again and again for work that nobody finishes, tells the others what is underway on this node, and keeps the clock right. */
@ApplicationScoped
@SuppressWarnings({"NullAway.Init", "BanJNDI"}) // A constant name of the server's own tree; see ServerThreads.
public class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    private static final long SECONDS = 20;

    private Drafting drafting;
    private Iterable<Background> works = List.of();
    private DatabaseClock clock;
    private @Nullable ScheduledFuture<?> rounds;

    protected Watch() {}

    @Inject
    public Watch(Drafting drafting, DatabaseClock clock) {
        this.drafting = drafting;
        this.clock = clock;
    }

    /**
     * Takes up what an earlier run left, and goes its rounds from now on.
     *
     * @param works all that there is, as the web archive sees it: in an enterprise archive the libraries see no bean of its
     */
    public void begin(Iterable<Background> works) {
        this.works = works;
        drafting.prepare();
        works.forEach(Background::resume);
        try {
            ManagedScheduledExecutorService threads =
                    InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
            rounds = threads.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
        } catch (NamingException none) {
            throw new IllegalStateException("The server has no threads for work at times.", none);
        }
    }

    /** A round that fails, such as for a database that is away, is not the last one. */
    private void round() {
        try {
            clock.look();
        } catch (DatabaseFailed away) {
            LOG.log(Level.WARNING, "The clock goes on by its last look at the database; another round comes", away);
        }
        works.forEach(Watch::look);
    }

    private static void look(Background work) {
        try {
            work.look();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "What is unfinished could not be looked for; another round comes", failed);
        }
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
