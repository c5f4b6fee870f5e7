package org.istmo.domain.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry's part for one place and theme, as it is stored.
 *
 * @param amount in the entry's currency
 * @param usd in US dollars, 2 decimals; null when the currency had no rate on the transaction's date
 */
record Part(
        String place,
        String theme,
        BigDecimal amount,
        @Nullable BigDecimal usd) {

    Part reversed() {
        return new Part(place, theme, amount.negate(), usd == null ? null : usd.negate());
    }
}
