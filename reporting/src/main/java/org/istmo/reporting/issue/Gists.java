package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.gist.Gist;
import org.istmo.reporting.gist.GistOf;
import org.istmo.reporting.gist.GistRows;
import org.istmo.reporting.tieout.Said;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the gists of reports that were drafted when none were kept, of their frozen snapshots. What the tie-out would have found then nobody knows. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Gists {

    private Jdbi jdbi;
    private ReportKinds kinds;

    protected Gists() {}

    @Inject
    public Gists(DataSource dataSource, ReportKinds kinds) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.kinds = kinds;
    }

    /** Sees to it that each of these reports that has figures has a gist; most often all have. */
    @Transactional
    public void complete(Scope scope, Collection<Long> reports) {
        scope.mustBeStaff();
        jdbi.useHandle(handle -> {
            GistRows rows = new GistRows(handle);
            List<Report> without = new ReportRows(handle).all(scope, rows.missing(reports));
            for (Report report : without) {
                if (report.snapshot().isPresent() && report.status() != Status.WITHDRAWN) {
                    new ReportRows(handle).locked(report.id());
                    rows.keep(
                            report.id(),
                            report.requestedAt(),
                            gist(handle, kinds.of(report.type()).orElseThrow(), report));
                }
            }
        });
    }

    private static <D> Gist gist(Handle handle, ReportKind<D> kind, Report report) {
        try {
            D dataset = Snapshots.frozen(
                    handle, kind, report.id(), report.status() == Status.ISSUED ? Stage.ISSUED : Stage.DRAFT);
            Said said = TieOutGate.said(kind, dataset);
            return GistOf.report(List.copyOf(said.figures().values()), said.units(), kind.withheld(dataset), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }
}
