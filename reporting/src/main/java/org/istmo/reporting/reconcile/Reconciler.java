package org.istmo.reporting.reconcile;

import org.jspecify.annotations.Nullable;

/** Holds a ledger against what was stated of it while its rows go by. */
public interface Reconciler {

    /** Looks at the next row of the ledger, in the ledger's order. */
    void look(@Nullable Object[] cells);

    /** What came of it, when all rows went by. */
    Reconciliation made();
}
