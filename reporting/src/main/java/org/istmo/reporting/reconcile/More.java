package org.istmo.reporting.reconcile;

import java.math.BigDecimal;

/**
 * Entries that count otherwise for one reason, and that there is no more room to name.
 *
 * @param count how many
 * @param amount what they make of the comparison's difference
 */
public record More(Reason reason, long count, BigDecimal amount) {

    More and(More others) {
        return new More(reason, count + others.count, amount.add(others.amount));
    }
}
