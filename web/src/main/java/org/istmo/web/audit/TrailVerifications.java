package org.istmo.web.audit;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.TrailReader;
import org.jspecify.annotations.Nullable;

/**
 * The verification of the chain that auditors ask for on its page: it goes on without them, one at a time on a node, and whoever asks meanwhile is shown how far that
 * one is. What came of the last one is known on that node until another is begun; it reads and writes nothing but the trail, so that one that a node took with it is begun anew.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TrailVerifications {

    private TrailReader trail;
    private Executor threads;
    private Clock clock;
    private @Nullable TrailVerifying last;

    protected TrailVerifications() {}

    @Inject
    public TrailVerifications(TrailReader trail, ManagedExecutorService threads, Clock clock) {
        this(trail, (Executor) threads, clock);
    }

    TrailVerifications(TrailReader trail, Executor threads, Clock clock) {
        this.trail = trail;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * The one that is underway, or another; where no thread is free it has failed.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public synchronized TrailVerifying begin(Reader reader) {
        reader.mustBe(Role.AUDITOR);
        TrailVerifying one = last;
        if (one != null && one.isUnderway()) {
            return one;
        }
        TrailVerifying begun = new TrailVerifying(clock);
        last = begun;
        try {
            threads.execute(() -> begun.run(progress -> trail.verify(reader, progress)));
        } catch (RejectedExecutionException busy) {
            begun.run(progress -> {
                throw busy;
            });
        }
        return begun;
    }

    /**
     * The one that was begun last; empty where none was on this node.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public synchronized Optional<TrailVerifying> last(Reader reader) {
        reader.mustBe(Role.AUDITOR);
        return Optional.ofNullable(last);
    }
}
