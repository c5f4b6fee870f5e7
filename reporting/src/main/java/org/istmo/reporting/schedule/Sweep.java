package org.istmo.reporting.schedule;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
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
 * each. Whether it is called often, seldom or by two nodes at once: what is due is ordered once.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    private RunBook book;
    private TargetDesk desk;
    private Drafting drafting;
    private ManagedExecutorService executor;

    protected Sweep() {}

    @Inject
    public Sweep(RunBook book, TargetDesk desk, Drafting drafting, ManagedExecutorService executor) {
        this.book = book;
        this.desk = desk;
        this.drafting = drafting;
        this.executor = executor;
    }

    /** One round over everything. What fails is left for the next round, and stops nothing else. */
    public void round() {
        for (long schedule : book.active()) {
            attempt("what is due of schedule " + schedule, () -> {
                book.openDue(schedule);
                return Optional.empty();
            });
        }
        order();
        desk.waiting().forEach(target -> attempt("the release of target " + target, () -> desk.release(target)));
        desk.failed().forEach(target -> attempt("another try of target " + target, () -> desk.tryAgain(target)));
        book.settle();
    }

    /** Adds to runs what was entered since they began. What fails is left for another time. */
    public void complete() {
        for (long schedule : book.active()) {
            attempt("what came late for schedule " + schedule, () -> {
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
            attempt("the order of target " + target, () -> ordered(target));
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

    private void attempt(String what, Supplier<Optional<Report>> work) {
        try {
            work.get()
                    .filter(report -> report.status() == Status.QUEUED)
                    .map(Report::id)
                    .ifPresent(drafting::soon);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "Not done, and left for the next round: " + what);
        }
    }
}
