package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.istmo.domain.access.Reader;

/**
 * How many exports and samples a node reads at once: as many as there are connections for them, so that the rest of the server stays quick. One account has
 * half of them at most, and a donor's verifier, who comes from outside, one, so that whoever else comes finds one. Whoever takes what they asked for slowly keeps
 * their turn as long as nobody waits for it.
 */
@ApplicationScoped
public class Turns {

    static final int AT_ONCE = 4;
    static final int OF_AN_ACCOUNT = 2;
    static final int OF_A_VERIFIER = 1;

    /** Bytes a second. Whoever takes fewer gives up their turn to somebody else who comes and finds none. */
    static final int FAIR = 262_144;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Who wait for a turn at once: each keeps a thread of the server from everybody else. */
    static final int WAITING = 8;

    static final int WAITING_OF_AN_ACCOUNT = 2;

    private final Semaphore free;
    private final Map<Asker, Semaphore> own = new ConcurrentHashMap<>();
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
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

    /** Who has a turn, as others who wait for one see them. */
    interface Holder {

        /** Bytes a second that they take of late; the more the less they were waited for. */
        long rate();

        /** Their turn is to be over soon. */
        void giveUp();
    }

    private record Held(long account, Holder holder) {}

    /** Whom nobody waits for. */
    private static final Holder QUICK = new Holder() {
        @Override
        public long rate() {
            return Long.MAX_VALUE;
        }

        @Override
        public void giveUp() {
            throw new UnsupportedOperationException("Only who is slow is asked to.");
        }
    };

    /** One of the exports that are being written. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Of what is sent when it is made, and takes no longer for it. */
    public Turn take(Reader reader) {
        return take(reader, QUICK);
    }

    /**
     * Waits a few seconds for one of the reader's own to end, when they have as many as one account has, and then for any; the slowest of the others ends for them
     * where it takes less than {@value #FAIR} bytes a second.
     *
     * @throws Busy when none did, and at once where {@value #WAITING} wait already, or {@value #WAITING_OF_AN_ACCOUNT} of the same account
     */
    Turn take(Reader reader, Holder holder) {
        Turn ofMine = one(mine(reader), patience, WAITING_OF_AN_ACCOUNT);
        try {
            Turn ofAll = any(reader);
            Held taken = new Held(reader.account(), holder);
            held.add(taken);
            return () -> {
                held.remove(taken);
                ofAll.close();
                ofMine.close();
            };
        } catch (Busy busy) {
            ofMine.close();
            throw busy;
        }
    }

    /** How many wait for one of the reader's own. */
    int waiting(Reader reader) {
        return mine(reader).getQueueLength();
    }

    private Semaphore mine(Reader reader) {
        return own.computeIfAbsent(
                new Asker(reader.account(), reader.engagement().isPresent()), Asker::turns);
    }

    private Turn any(Reader reader) {
        try {
            return one(free, Duration.ZERO, WAITING);
        } catch (Busy busy) {
            slowest(reader.account()).ifPresent(slow -> slow.holder().giveUp());
            return one(free, patience, WAITING);
        }
    }

    /** Of others, and nobody's who was asked already. */
    private Optional<Held> slowest(long account) {
        return held.stream()
                .filter(one -> one.account() != account && one.holder().rate() < FAIR)
                .sorted(Comparator.comparingLong(one -> one.holder().rate()))
                .filter(held::remove)
                .findFirst();
    }

    private static Turn one(Semaphore turns, Duration patience, int most) {
        try {
            boolean crowded = turns.availablePermits() == 0 && turns.getQueueLength() >= most;
            if (!crowded && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return turns::release;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Busy();
    }
}
