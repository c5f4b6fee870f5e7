package org.istmo.domain.field;

import java.math.BigDecimal;

/**
 * An amount and its currency.
 *
 * @param currency ISO 4217
 */
public record Sum(BigDecimal amount, String currency) {

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
