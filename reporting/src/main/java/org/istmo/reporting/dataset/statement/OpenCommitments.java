package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Amount;

/**
 * Outgoing commitments (IATI type 2) at the end of the period, in the agreement's currency.
 *
 * @param before committed before the period
 * @param within committed in the period
 * @param spent what was spent against them: activity by activity, up to what it committed
 * @param open what is left of them
 */
public record OpenCommitments(Amount before, Amount within, Amount spent, Amount open) {}
