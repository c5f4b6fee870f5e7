package org.istmo.domain.activity;

import java.math.BigDecimal;

/**
 * An agreement's share of a co-funded activity.
 *
 * @param agreement the number of the agreement's row
 * @param donor the agreement's
 * @param percentage 0 to 100
 */
public record FundingShare(long agreement, String donor, BigDecimal percentage) {}
