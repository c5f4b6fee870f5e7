package org.istmo.domain.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a part gives to a framework or an article, never more than the part in all of a scheme.
 *
 * @param scheme as in {@link org.istmo.domain.activity.SupportShare#scheme()}
 * @param amount in the entry's currency
 * @param usd in US dollars, 2 decimals; null when the part has none
 */
record Support(
        String scheme,
        String code,
        String article,
        BigDecimal amount,
        @Nullable BigDecimal usd) {

    Support reversed() {
        return new Support(scheme, code, article, amount.negate(), usd == null ? null : usd.negate());
    }
}
