package org.istmo.web.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.audit.Verification;
import org.jspecify.annotations.Nullable;

/** A walk along the chain: how far it is, and what it found. */
final class TrailVerifying {

    private static final Logger LOG = Logger.getLogger(TrailVerifying.class.getName());

    private final Clock clock;
    private final Instant begun;
    private final CountDownLatch through = new CountDownLatch(1);
    private volatile Progress progress = new Progress(0, 0);
    private volatile @Nullable Verification found;
    private volatile @Nullable Instant ended;

    TrailVerifying(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** @param all entries that there were when it began; 0 until that is known */
    record Progress(long walked, long all) {

        int percent() {
            return all == 0 ? 0 : (int) Math.min(100, walked * 100 / all);
        }
    }

    /** Walks in this thread. What fails is told as failed, whatever it was, and who asked is not left to wait. */
    void run(Function<TrailReader.Progress, Verification> walk) {
        try {
            found = walk.apply((walked, all) -> progress = new Progress(walked, all));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "The chain could not be walked to its end", failed);
        } finally {
            ended = clock.instant();
            through.countDown();
        }
    }

    /** Waits for it, for so long at most. */
    boolean isThroughWithin(Duration time) {
        try {
            return through.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isUnderway() {
        return through.getCount() > 0;
    }

    /** Whether it ended before it had found anything. */
    boolean isFailed() {
        return !isUnderway() && found == null;
    }

    Instant begun() {
        return begun;
    }

    Progress progress() {
        return progress;
    }

    /** Empty while it is underway, and where it failed. */
    Optional<Verification> found() {
        return Optional.ofNullable(found);
    }

    /** Empty while it is underway. */
    Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }
}
