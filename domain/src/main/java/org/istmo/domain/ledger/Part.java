package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry's part for one place, theme and agreement, as it is stored.
 *
 * @param donor whose money it is; null when that is not known yet
 * @param agreement the number of the agreement's row; null when it is not yet allocated to one
 * @param leftOut why it is not in consolidated figures
 * @param amount in the entry's currency
 * @param usd in US dollars, 2 decimals; null when the currency had no rate on the transaction's date
 * @param supports what of it supports frameworks and articles
 */
record Part(
        String place,
        String theme,
        @Nullable String donor,
        @Nullable Long agreement,
        LeftOut leftOut,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        List<Support> supports) {

    Part {
        supports = List.copyOf(supports);
    }

    Part reversed() {
        return new Part(
                place,
                theme,
                donor,
                agreement,
                leftOut,
                amount.negate(),
                usd == null ? null : usd.negate(),
                supports.stream().map(Support::reversed).toList());
    }
}
