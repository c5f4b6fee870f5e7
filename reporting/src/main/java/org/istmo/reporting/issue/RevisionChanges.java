package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Changes;

/** What a revision changed, as its snapshot says, or, where a kind does not keep it, as the snapshots of both versions do. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RevisionChanges {

    private ReportKinds kinds;
    private Snapshots snapshots;

    protected RevisionChanges() {}

    @Inject
    public RevisionChanges(ReportKinds kinds, Snapshots snapshots) {
        this.kinds = kinds;
        this.snapshots = snapshots;
    }

    /**
     * Empty on a first version.
     *
     * @throws Conflict when the report has not been drafted yet
     */
    public Optional<Changes> of(Report report) {
        if (report.snapshot().isEmpty()) {
            throw new Conflict(
                    "no-snapshot", "The report is " + report.status().word() + " and has no figures to compare.");
        }
        return of(kinds.of(report.type()).orElseThrow(), report);
    }

    private <D> Optional<Changes> of(ReportKind<D> kind, Report report) {
        try {
            D dataset = snapshots.frozen(kind, report, report.status() == Status.ISSUED ? Stage.ISSUED : Stage.DRAFT);
            return kind.changes(dataset).or(() -> snapshots.changes(kind, report, dataset));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }
}
