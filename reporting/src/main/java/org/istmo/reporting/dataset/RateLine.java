package org.istmo.reporting.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An exchange rate that the statement used.
 *
 * @param currency ISO 4217
 * @param effective the day from which it holds
 * @param unitsPerUsd units of the currency for one US dollar
 * @param source who published it; the source's own words in English
 * @param entries how many ledger entries of the statement it converted
 */
public record RateLine(
        String currency, LocalDate effective, BigDecimal unitsPerUsd, Text source, int version, long entries) {}
