package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.progress.ResultLine;

/** The printed figures of a report, from its snapshot and never from today's ledger. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Figures {

    private ReportKinds kinds;
    private Snapshots snapshots;

    protected Figures() {}

    @Inject
    public Figures(ReportKinds kinds, Snapshots snapshots) {
        this.kinds = kinds;
        this.snapshots = snapshots;
    }

    /** @throws Conflict when the report has not been drafted yet */
    public List<Figure> of(Report report) {
        return figures(kind(report), report);
    }

    /**
     * What it says of indicators; nothing of a type without any.
     *
     * @throws Conflict when the report has not been drafted yet
     */
    public List<ResultLine> results(Report report) {
        return results(kind(report), report);
    }

    private ReportKind<?> kind(Report report) {
        if (report.snapshot().isEmpty()) {
            throw new Conflict("no-snapshot", "The report is " + report.status().word() + " and has no figures.");
        }
        return kinds.of(report.type()).orElseThrow();
    }

    private <D> List<Figure> figures(ReportKind<D> kind, Report report) {
        return kind.figures(dataset(kind, report));
    }

    private <D> List<ResultLine> results(ReportKind<D> kind, Report report) {
        return kind.results(dataset(kind, report));
    }

    private <D> D dataset(ReportKind<D> kind, Report report) {
        try {
            return snapshots.frozen(kind, report, report.status() == Status.ISSUED ? Stage.ISSUED : Stage.DRAFT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }
}
