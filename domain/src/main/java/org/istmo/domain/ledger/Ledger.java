package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.intake.ActivityPostings;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.OpenMonths;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one ledger of both offices. What is posted stays: corrections are reversals and new entries. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Ledger implements ActivityPostings {

    private Jdbi jdbi;
    private Clock clock;

    protected Ledger() {}

    @Inject
    public Ledger(DataSource dataSource, Clock clock) {
        this.jdbi = Jdbi.create(dataSource);
        this.clock = clock;
    }

    @Override
    public Batch begin(long receipt, OfficeCode office) {
        Handle handle = jdbi.open();
        return new LedgerBatch(handle, receipt, office, openMonths(handle, office), clock.instant());
    }

    private static OpenMonths openMonths(Handle handle, OfficeCode office) {
        return new OpenMonths(handle.createQuery("SELECT closed_through FROM office WHERE code = :office")
                .bind("office", office.code())
                .map((row, context) -> Optional.ofNullable(row.getObject("closed_through", LocalDate.class)))
                .one());
    }
}
