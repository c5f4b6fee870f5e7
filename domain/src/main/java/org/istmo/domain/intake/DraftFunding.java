package org.istmo.domain.intake;

import java.math.BigDecimal;

/**
 * An agreement's share of a co-funded activity.
 *
 * @param grant the agreement's number
 * @param percentage 0 to 100
 */
public record DraftFunding(String grant, BigDecimal percentage) {}
