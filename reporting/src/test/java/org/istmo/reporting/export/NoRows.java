package org.istmo.reporting.export;

import java.time.Clock;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.reconcile.LedgerState;
import org.istmo.reporting.reconcile.Reconciliation;

/** A ledger that lost all its rows on the way. */
final class NoRows {

    private NoRows() {}

    static Reconciliation of(TestDatabase database, ExportedLedger ledger, ActivityFilter filter) {
        return of(TakenRows.AUDITOR, database, ledger, filter);
    }

    static Reconciliation of(Reader reader, TestDatabase database, ExportedLedger ledger, ActivityFilter filter) {
        return database.jdbi()
                .withHandle(handle -> ledger.reconciler(new LedgerState(
                                handle,
                                reader,
                                Scope.auditing(reader),
                                filter,
                                TrailFilter.ALL,
                                List.of(),
                                report -> List.of(),
                                Clock.systemUTC()))
                        .made());
    }
}
