package org.istmo.domain.money;

import java.time.OffsetDateTime;

/**
 * A rate as the book holds it.
 *
 * @param newest false for a version that was corrected
 */
public record BookedRate(ExchangeRate rate, OffsetDateTime loadedAt, boolean newest) {}
