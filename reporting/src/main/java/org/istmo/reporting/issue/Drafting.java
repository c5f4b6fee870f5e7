package org.istmo.reporting.issue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.fault.Failpoint;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.render.Caps;
import org.istmo.reporting.render.jasper.PageCap;

/** Makes drafts in the background: query, render, archive. Each runs once at a time, and one that fails says why. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Drafting implements Background {

    private static final Logger LOG = Logger.getLogger(Drafting.class.getName());

    /** A report that this node took and has no thread for is not taken from it before that. */
    private static final Duration LOST = Duration.ofMinutes(1);

    /** What this node has a thread for or will have, and how many times. */
    private final Map<Long, Integer> underway = new ConcurrentHashMap<>();

    private ManagedExecutorService executor;
    private ReportKinds kinds;
    private Snapshots snapshots;
    private Desk desk;
    private TieOutGate gate;

    protected Drafting() {}

    @Inject
    public Drafting(
            ManagedExecutorService executor, ReportKinds kinds, Snapshots snapshots, Desk desk, TieOutGate gate) {
        this.executor = executor;
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.desk = desk;
        this.gate = gate;
    }

    /** Drafts a queued report as soon as a thread is free. Call it when the order is committed. */
    public void soon(long report) {
        begun(report);
        try {
            executor.execute(() -> {
                try {
                    now(report);
                } finally {
                    ended(report);
                }
            });
        } catch (RejectedExecutionException busy) {
            ended(report);
            LOG.log(
                    Level.WARNING,
                    busy,
                    () -> "No thread takes report " + report + " now; it stays queued and is looked for again");
        }
    }

    /** Clears away what an earlier run left in files. Call it before anything is drafted, issued or shown. */
    public void prepare() {
        PageCap.set(Caps.IN_FORCE);
        Workbench.clearAway();
    }

    /** Takes up what was queued or running when the program went away. */
    @Override
    public void resume() {
        desk.unfinished(Set.of(), Duration.ZERO).forEach(this::soon);
    }

    /** Takes up what nobody finishes, such as what the database went away under; call it from time to time. */
    @Override
    public void look() {
        desk.unfinished(Set.copyOf(underway.keySet()), LOST).forEach(this::soon);
    }

    /** Drafts a queued report in this thread; does nothing when another one has it. */
    public void now(long report) {
        begun(report);
        try {
            desk.claim(report).ifPresent(this::draft);
        } finally {
            ended(report);
        }
    }

    private void begun(long report) {
        underway.merge(report, 1, Integer::sum);
    }

    private void ended(long report) {
        underway.computeIfPresent(report, (id, times) -> times == 1 ? null : times - 1);
    }

    /** Whatever is thrown, an error of the machine too: a report does not stay running for ever. */
    private void draft(Report report) {
        Failpoint.DRAFT_CLAIMED.pass();
        try {
            make(kinds.of(report.type()).orElseThrow(), report);
        } catch (RuntimeException | IOException | Error failed) {
            LOG.log(Level.SEVERE, failed, () -> "The draft of " + report.number() + " failed");
            say(report, failed);
        }
    }

    private void say(Report report, Throwable failed) {
        try {
            desk.failed(report, failed);
        } catch (RuntimeException unsaid) {
            LOG.log(
                    Level.SEVERE,
                    unsaid,
                    () -> "It could not be written that " + report.number()
                            + " failed; it is drafted again when the database is back");
        }
    }

    private <D> void make(ReportKind<D> kind, Report report) throws IOException {
        D dataset = snapshots.take(kind, report);
        Failpoint.DRAFT_READ.pass();
        try (Workbench workbench = new Workbench()) {
            List<Rendering> files = workbench.make(kind, report, dataset);
            Failpoint.DRAFT_MADE.pass();
            desk.drafted(report, files, gate.gist(kind, report, dataset));
        }
        Failpoint.DRAFT_STORED.pass();
    }
}
