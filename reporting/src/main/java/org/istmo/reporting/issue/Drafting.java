package org.istmo.reporting.issue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.reporting.archive.Report;

/** Makes drafts in the background: query, render, archive. Each runs once at a time, and one that fails says why. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Drafting {

    private static final Logger LOG = Logger.getLogger(Drafting.class.getName());

    private ManagedExecutorService executor;
    private ReportKinds kinds;
    private Snapshots snapshots;
    private Desk desk;

    protected Drafting() {}

    @Inject
    public Drafting(ManagedExecutorService executor, ReportKinds kinds, Snapshots snapshots, Desk desk) {
        this.executor = executor;
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.desk = desk;
    }

    /** Drafts a queued report as soon as a thread is free. Call it when the order is committed. */
    public void soon(long report) {
        executor.execute(() -> now(report));
    }

    /** Takes up what was queued or running when the program went away. */
    public void resume() {
        desk.unfinished().forEach(this::soon);
    }

    /** Drafts a queued report in this thread; does nothing when another one has it. */
    public void now(long report) {
        desk.claim(report).ifPresent(this::draft);
    }

    private void draft(Report report) {
        try {
            make(kinds.of(report.type()).orElseThrow(), report);
        } catch (RuntimeException | IOException failed) {
            LOG.log(Level.SEVERE, failed, () -> "The draft of " + report.number() + " failed");
            desk.failed(report, failed);
        }
    }

    private <D> void make(ReportKind<D> kind, Report report) throws IOException {
        D dataset = snapshots.take(kind, report);
        try (Workbench workbench = new Workbench()) {
            desk.drafted(report, workbench.make(kind, report, dataset));
        }
    }
}
