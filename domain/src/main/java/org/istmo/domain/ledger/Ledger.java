package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.intake.ActivityPostings;
import org.istmo.domain.intake.Afterwards;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Jdbi;

/** The one ledger of both offices. What is posted stays: corrections are reversals and new entries. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Ledger implements ActivityPostings {

    private Jdbi jdbi;
    private Jdbi snapshots;
    private Clock clock;
    private Optional<Afterwards> afterwards = Optional.empty();

    protected Ledger() {}

    @Inject
    public Ledger(DataSource dataSource, @Snapshot DataSource snapshots, Clock clock, Afterwards afterwards) {
        this(dataSource, snapshots, clock);
        this.afterwards = Optional.of(afterwards);
    }

    /** A ledger after whose postings nothing else is done. */
    public Ledger(DataSource dataSource, DataSource snapshots, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.snapshots = IstmoJdbi.on(snapshots);
        this.clock = clock;
    }

    @Override
    public Batch begin(long receipt, OfficeCode office) {
        return new LedgerBatch(jdbi.open(), snapshots, receipt, office, clock.instant(), afterwards);
    }
}
