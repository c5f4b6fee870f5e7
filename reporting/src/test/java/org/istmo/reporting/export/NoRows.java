package org.istmo.reporting.export;

import java.time.Clock;
import java.util.List;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.reconcile.LedgerState;
import org.istmo.reporting.reconcile.Reconciliation;

/** A ledger that lost all its rows on the way. */
final class NoRows {

    private NoRows() {}

    static Reconciliation of(TestDatabase database, ExportedLedger ledger, ActivityFilter filter) {
        return database.jdbi()
                .withHandle(handle -> ledger.reconciler(new LedgerState(
                                handle,
                                TakenRows.AUDITOR,
                                Scope.of(TakenRows.AUDITOR),
                                filter,
                                List.of(),
                                report -> List.of(),
                                Clock.systemUTC()))
                        .made());
    }
}
