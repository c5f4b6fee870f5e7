package org.istmo.reporting.reconcile;

import java.math.BigDecimal;

/**
 * An entry that counts otherwise in the ledger's sum than in what was stated.
 *
 * @param activity its identifier; empty when the reader may not know it
 * @param inLedger what a sum over the rows takes of it, in the comparison's currency
 * @param stated what the figure counts of it
 * @param detail what the reason is about: a mark, a date, the entry that is taken back; may be empty
 */
public record Difference(
        long entry, String activity, BigDecimal inLedger, BigDecimal stated, Reason reason, String detail) {

    /** What it explains of the comparison's difference. */
    public BigDecimal amount() {
        return inLedger.subtract(stated);
    }
}
