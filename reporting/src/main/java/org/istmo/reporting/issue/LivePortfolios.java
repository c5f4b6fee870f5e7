package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.region.LivePortfolio;
import org.istmo.reporting.query.region.LivePortfolioQuery;
import org.jdbi.v3.core.Jdbi;

/** Portfolios as they stand now, to be looked at: out of one state of the database, and kept nowhere. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LivePortfolios {

    private Jdbi snapshots;

    protected LivePortfolios() {}

    @Inject
    public LivePortfolios(@Snapshot DataSource snapshots) {
        this.snapshots = IstmoJdbi.on(snapshots);
    }

    /** @param day today by the clock of the office that it is about */
    public LivePortfolio of(Scope scope, Set<OfficeCode> offices, LocalDate day) {
        scope.mustBeStaff();
        List<String> codes = offices.stream().map(OfficeCode::code).sorted().toList();
        return SnapshotTransaction.on(snapshots, handle -> LivePortfolioQuery.read(handle, scope, codes, day));
    }
}
