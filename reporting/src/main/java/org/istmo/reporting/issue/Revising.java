package org.istmo.reporting.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.archive.RevisionRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.revision.ChangesInWords;
import org.istmo.reporting.revision.Comparison;
import org.jdbi.v3.core.Handle;

/** Tells what a revision changed, on a connection that sees the lineages of both versions in one state of the database. */
final class Revising {

    private Revising() {}

    /** The dataset with what it changed since the version before; a first version as it is. */
    static <D> D told(Handle handle, ReportKind<D> kind, Report report, D dataset) {
        return changes(handle, kind, report, dataset)
                .map(changes -> kind.changed(dataset, changes))
                .orElse(dataset);
    }

    /** Empty on a first version. */
    static <D> Optional<Changes> changes(Handle handle, ReportKind<D> kind, Report report, D dataset) {
        return new RevisionRows(handle).of(report.id()).map(revision -> changes(handle, kind, revision, dataset));
    }

    private static <D> Changes changes(Handle handle, ReportKind<D> kind, Revision revision, D dataset) {
        try {
            D before = Snapshots.frozen(handle, kind, revision.before(), Stage.ISSUED);
            List<ChangedFigure> changed = new Comparison(handle, revision.before(), revision.report())
                    .of(kind.figures(before), kind.figures(dataset));
            return new Changes(
                    revision.since(),
                    revision.issuedOn(),
                    revision.reason(),
                    ChangesInWords.of(revision.since(), revision.issuedOn(), changed),
                    changed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The snapshot of report " + revision.before() + " cannot be read.", unreadable);
        }
    }
}
