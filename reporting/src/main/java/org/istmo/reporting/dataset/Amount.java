package org.istmo.reporting.dataset;

import java.math.BigDecimal;

/**
 * One printed figure.
 *
 * @param key what the figure is called in the report's lineage: {@code <project>.<quarter>.<measure>.<currency>}, where project is {@code all} or
 *     {@code p<activity id>}, quarter {@code all} or {@code 2023-Q1}, and currency an ISO 4217 code for amounts as they were transacted, that
 *     code and {@code -usd} for the same converted to US dollars, or {@code usd} alone for all currencies converted
 * @param value exact; at most 6 decimals as transacted, 2 decimals when converted
 * @param currency ISO 4217
 */
public record Amount(String key, BigDecimal value, String currency) {}
