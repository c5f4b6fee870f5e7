package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.region.Portfolio;
import org.jdbi.v3.core.Jdbi;

/** The portfolios that were made, to be looked at: each as it was frozen, so that a page of it and its files never differ. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Portfolios {

    private static final String LATEST =
            "SELECT r.id FROM report r WHERE r.type = :type AND r.scope_kind = :kind AND r.scope_key = :key"
                    + " AND r.status IN ('draft', 'in-clearance', 'issued') AND r.snapshot_sha256 IS NOT NULL"
                    + " ORDER BY r.period_to DESC, r.id DESC LIMIT 1";

    private Jdbi jdbi;
    private PortfolioKind kind;
    private Snapshots snapshots;

    protected Portfolios() {}

    @Inject
    public Portfolios(DataSource dataSource, PortfolioKind kind, Snapshots snapshots) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.kind = kind;
        this.snapshots = snapshots;
    }

    /**
     * The one through the latest day, drafts among them; empty when none was made.
     *
     * @param about an office or the region
     */
    public Optional<Report> latest(Scope scope, ScopeKind about, String key) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("type", kind.type().code())
                .bind("kind", about.word())
                .bind("key", key)
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> new ReportRows(handle).withId(scope, id)));
    }

    /** What it says. */
    public Portfolio of(Scope scope, Report report) {
        scope.mustBeStaff();
        try {
            return snapshots.frozen(kind, report, report.status() == Status.ISSUED ? Stage.ISSUED : Stage.DRAFT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }
}
