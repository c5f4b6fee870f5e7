package org.istmo.reporting.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of an entry is asked for.
 *
 * @param amount in the entry's currency
 * @param usd null when there is no rate
 */
record Share(BigDecimal amount, @Nullable BigDecimal usd) {

    /** None of it; without a rate that is not known in US dollars. */
    Share nothing() {
        return new Share(BigDecimal.ZERO, usd == null ? null : BigDecimal.ZERO);
    }

    Share plus(Share other) {
        return new Share(amount.add(other.amount), usd == null || other.usd == null ? null : usd.add(other.usd));
    }
}
