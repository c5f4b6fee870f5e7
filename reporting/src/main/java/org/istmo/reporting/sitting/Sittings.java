package org.istmo.reporting.sitting;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.Also;
import org.istmo.reporting.issue.Background;
import org.istmo.reporting.issue.ClearanceDesk;
import org.istmo.reporting.issue.NotMade;
import org.istmo.reporting.schedule.Owners;

/**
 * Sees to sittings in the background: each report by the rules of its own clearance and with the rights that whoever asked has when its turn comes. One that is
 * refused stops no other. Nodes share what waits.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Sittings implements Background {

    private static final Logger LOG = Logger.getLogger(Sittings.class.getName());

    /** A report that this node took and does not see to is not taken from it before that. */
    private static final Duration LOST = Duration.ofMinutes(1);

    /** How many reports of one sitting a node sees to at once: making files takes a core each. */
    private static final int AT_ONCE =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    /** So often a report is begun with that fails for what is no refusal, such as a node that is killed by it. */
    private static final int MOST_ATTEMPTS = 5;

    /** How many threads a sitting has here, or will have. */
    private final Map<Long, Integer> threads = new ConcurrentHashMap<>();

    private final Set<Turn> underway = ConcurrentHashMap.newKeySet();

    private ManagedExecutorService executor;
    private SittingDesk desk;
    private ClearanceDesk clearance;
    private Reports reports;
    private Owners people;

    protected Sittings() {}

    @Inject
    public Sittings(
            ManagedExecutorService executor,
            SittingDesk desk,
            ClearanceDesk clearance,
            Reports reports,
            Owners people) {
        this.executor = executor;
        this.desk = desk;
        this.clearance = clearance;
        this.reports = reports;
        this.people = people;
    }

    /** Begins with a sitting as soon as threads are free. Call it when it is committed. */
    public void soon(long sitting) {
        for (int thread = 0; thread < AT_ONCE && begun(sitting); thread++) {
            begin(sitting);
        }
    }

    private void begin(long sitting) {
        try {
            executor.execute(() -> {
                try {
                    now(sitting);
                } finally {
                    ended(sitting);
                }
            });
        } catch (RejectedExecutionException busy) {
            ended(sitting);
            LOG.log(Level.WARNING, busy, () -> "No thread takes sitting " + sitting + " now; it is looked for again");
        }
    }

    private boolean begun(long sitting) {
        boolean[] one = new boolean[1];
        threads.compute(sitting, (id, has) -> {
            int now = has == null ? 0 : has;
            one[0] = now < AT_ONCE;
            return one[0] ? now + 1 : now;
        });
        return one[0];
    }

    private void ended(long sitting) {
        threads.computeIfPresent(sitting, (id, has) -> has == 1 ? null : has - 1);
    }

    @Override
    public void resume() {
        desk.unfinished(Set.of(), Duration.ZERO).forEach(this::soon);
    }

    @Override
    public void look() {
        desk.unfinished(Set.copyOf(underway), LOST).forEach(this::soon);
    }

    /** Sees to the reports of a sitting in this thread, one after the other, until none waits. */
    public void now(long sitting) {
        Optional<Turn> turn = desk.claim(sitting);
        while (turn.isPresent()) {
            take(turn.get());
            turn = desk.claim(sitting);
        }
        desk.end(sitting);
    }

    /** What is no refusal is tried again when the database is back, by this node or another. */
    private void take(Turn turn) {
        underway.add(turn);
        try {
            attempt(turn);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.SEVERE,
                    failed,
                    () -> "Report " + turn.report() + " of sitting " + turn.sitting()
                            + " could not be seen to; it is tried again");
        } finally {
            underway.remove(turn);
        }
    }

    private void attempt(Turn turn) {
        if (turn.attempt() > MOST_ATTEMPTS) {
            refused(turn, FailureReason.UNKNOWN);
            return;
        }
        Sitting sitting = desk.sitting(turn.sitting());
        Optional<Reader> by = people.acting(sitting.by().account(), "run:" + sitting.run());
        if (by.isEmpty()) {
            refused(turn, RefusedWords.ACCOUNT_GONE);
            return;
        }
        try {
            Report report = reports.withId(Scope.of(by.get()), turn.report());
            if (report.lockVersion() == turn.seen()) {
                step(sitting, by.get(), report, handle -> SittingDesk.done(handle, turn));
            } else {
                refused(turn, RefusedWords.CHANGED_SINCE);
            }
        } catch (Refusal refusal) {
            desk.refused(turn, refusal.code(), RefusedWords.of(refusal));
        } catch (NotMade failed) {
            if (failed.reason() == FailureReason.DATABASE && turn.attempt() < MOST_ATTEMPTS) {
                throw failed;
            }
            refused(turn, failed.reason());
        }
    }

    private void step(Sitting sitting, Reader by, Report report, Also done) {
        switch (sitting.step()) {
            case SUBMIT -> clearance.submit(by, report, sitting.comment(), done);
            case CLEAR -> clearance.clear(by, report, sitting.comment(), done);
            case RETURN -> clearance.giveBack(by, report, Optional.empty(), sitting.comment(), done);
        }
    }

    private void refused(Turn turn, String code) {
        desk.refused(turn, code, RefusedWords.of(code));
    }

    private void refused(Turn turn, FailureReason reason) {
        desk.refused(turn, reason.word(), reason.words(""));
    }
}
