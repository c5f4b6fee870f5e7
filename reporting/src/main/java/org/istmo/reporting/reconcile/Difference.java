package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An entry of a ledger that counts otherwise in its sum than in what was stated.
 *
 * @param entry its number; empty where the ledger has none
 * @param of the activity's identifier, or what else names it; empty when the reader may not know it
 * @param inLedger what a sum over the rows takes of it, in the comparison's unit
 * @param stated what the figure counts of it
 * @param detail what the reason is about: a mark, a date, the entry that is taken back; may be empty
 */
public record Difference(
        Optional<Long> entry, String of, BigDecimal inLedger, BigDecimal stated, Reason reason, String detail) {

    /** What it explains of the comparison's difference. */
    public BigDecimal amount() {
        return inLedger.subtract(stated);
    }
}
