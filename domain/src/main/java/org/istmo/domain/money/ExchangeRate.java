package org.istmo.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a US dollar costs in another currency.
 *
 * @param id the number of the rate's row
 * @param currency ISO 4217
 * @param effective the day from which it holds
 * @param version counts the corrections of the rate of that day, from 1
 * @param unitsPerUsd units of the currency for one US dollar, more than 0
 * @param source who published it, in the source's own words
 */
public record ExchangeRate(
        long id, String currency, LocalDate effective, int version, BigDecimal unitsPerUsd, String source) {

    /** The currency that amounts are converted to: ISO 4217. */
    public static final String USD = "USD";

    /** Decimals of a converted amount. */
    public static final int USD_SCALE = 2;

    /** The amount in US dollars, rounded half-even to the cent: {@code rules.md} 5. */
    public BigDecimal toUsd(BigDecimal amount) {
        return amount.divide(unitsPerUsd, USD_SCALE, RoundingMode.HALF_EVEN);
    }
}
