package org.istmo.reporting.schedule;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.Drafting;

/**
 * Looks for what is due and has no run, for targets that have no report, for reports whose months were closed meanwhile and for those that failed, and sees to
 * each. Whether it is called often, seldom or by two nodes at once: what is due is ordered once. What nobody foresaw is tried again in every round, and once it
 * has failed for half an hour people are told.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    private RunBook book;
    private TargetDesk desk;
    private Drafting drafting;
    private ManagedExecutorService executor;
    private Streaks streaks;

    protected Sweep() {}

    @Inject
    public Sweep(RunBook book, TargetDesk desk, Drafting drafting, ManagedExecutorService executor, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.drafting = drafting;
        this.executor = executor;
        this.streaks = new Streaks(clock);
    }

    /** One round over everything. What fails is left for the next round, and stops nothing else. */
    public void round() {
        for (long schedule : book.active()) {
            attempt("what is due of schedule " + schedule, () -> schedule, () -> {
                book.openDue(schedule);
                return Optional.empty();
            });
        }
        order();
        desk.waiting().forEach(target -> of(target, "the release of target " + target, () -> desk.release(target)));
        desk.failed().forEach(target -> of(target, "another try of target " + target, () -> desk.tryAgain(target)));
        book.settle();
    }

    /** Adds to runs what was entered since they began. What fails is left for another time. */
    public void complete() {
        for (long schedule : book.active()) {
            attempt("what came late for schedule " + schedule, () -> schedule, () -> {
                book.complete(schedule);
                return Optional.empty();
            });
        }
    }

    /** Orders what has a run and no report yet, as soon as a thread is free; the next round does it otherwise. */
    public void soon() {
        try {
            executor.execute(this::order);
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.WARNING, "No thread orders what was asked for now; the next round does", busy);
        }
    }

    /** Orders what has a run and no report yet. */
    void order() {
        for (long target : desk.toOrder()) {
            of(target, "the order of target " + target, () -> ordered(target));
        }
    }

    private Optional<Report> ordered(long target) {
        try {
            Optional<Report> report = desk.order(target);
            Failpoint.TARGET_ORDERED.pass();
            return report;
        } catch (Refusal refusal) {
            desk.refused(target, refusal);
            return Optional.empty();
        }
    }

    private void of(long target, String what, Supplier<Optional<Report>> work) {
        attempt(what, () -> desk.scheduleOf(target), work);
    }

    /** @param schedule whose work it is */
    private void attempt(String what, LongSupplier schedule, Supplier<Optional<Report>> work) {
        try {
            Optional<Report> report = work.get();
            streaks.over(what);
            report.filter(one -> one.status() == Status.QUEUED).map(Report::id).ifPresent(drafting::soon);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "Not done, and left for the next round: " + what);
            if (streaks.isLong(what)) {
                tell(what, schedule);
            }
        }
    }

    private void tell(String what, LongSupplier schedule) {
        try {
            book.tellHeldUp(schedule.getAsLong());
        } catch (RuntimeException untold) {
            LOG.log(Level.WARNING, untold, () -> "Nobody is told yet that it fails again and again: " + what);
        }
    }
}
