package org.istmo.reporting.reconcile;

/** What holds each ledger against what was stated of it. */
public final class Reconcilers {

    private Reconcilers() {}

    /** Beside figures by transaction date, and the money of issued reports. */
    public static Reconciler ofTransactions(LedgerState state) {
        return new TransactionReconciler(state);
    }

    /** Beside distinct counts of figures and issued reports; to a donor's verifier, whom no figures are told, beside counts of the same activities. */
    public static Reconciler ofActivities(LedgerState state) {
        return state.scope().engagement().isPresent()
                ? new EngagedActivityReconciler(state)
                : new ActivityReconciler(state);
    }

    /** Beside sums over the tables that reports read, and what issued reports say of indicators. */
    public static Reconciler ofResults(LedgerState state) {
        return new ResultReconciler(state);
    }

    /** Beside the matrices of treaties, and what issued reports count of what was reported. */
    public static Reconciler ofObligations(LedgerState state) {
        return new ObligationReconciler(state);
    }

    /** Beside its table and the heads of days; the chain is verified over the rows. */
    public static Reconciler ofTrail(LedgerState state) {
        return new TrailReconciler(state);
    }
}
