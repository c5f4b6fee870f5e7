package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;

/**
 * What money of a currency was converted with: the newest rates of one source that are in force in the range.
 *
 * @param source the source's own name, never another's
 * @param version the number of the correction; 1 for rates that never were corrected
 * @param from the first effective date
 * @param to the last effective date
 * @param rates how many there are
 */
public record RatesInForce(String currency, Text source, int version, LocalDate from, LocalDate to, long rates) {}
