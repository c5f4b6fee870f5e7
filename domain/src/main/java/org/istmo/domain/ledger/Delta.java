package org.istmo.domain.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a cell.
 *
 * @param withoutRate how many more parts without a rate
 * @param parts how many more parts; a reversal takes one away
 */
record Delta(BigDecimal amount, BigDecimal usd, long withoutRate, long parts) {

    /** @param count 1 for an entry's part, -1 for a reversal's */
    static Delta of(BigDecimal amount, @Nullable BigDecimal usd, int count) {
        return new Delta(amount, usd == null ? BigDecimal.ZERO : usd, usd == null ? count : 0, count);
    }

    Delta plus(Delta other) {
        return new Delta(
                amount.add(other.amount), usd.add(other.usd), withoutRate + other.withoutRate, parts + other.parts);
    }
}
