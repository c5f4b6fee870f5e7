package org.istmo.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a rate file.
 *
 * @param line counts from 1
 * @param number more than 0: units of the currency for a US dollar, or SDR for a unit of the currency, as the file's head says
 * @param source who published it, in the source's own words
 */
record RateLine(int line, LocalDate date, String currency, BigDecimal number, String source) {}
