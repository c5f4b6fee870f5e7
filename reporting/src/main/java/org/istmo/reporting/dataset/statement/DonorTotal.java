package org.istmo.reporting.dataset.statement;

import org.jspecify.annotations.Nullable;

/**
 * Several agreements together in US dollars, each amount converted at the rate that is effective on the last day of the period and rounded half-even to the
 * cent.
 *
 * @param budget of the agreements that have an approved budget; null where none has
 * @param within computed and posted support cost of the period, of the agreements that state a rate of it; null where none does
 * @param ever the same to the end of the period
 */
public record DonorTotal(
        @Nullable BudgetLine budget,
        SupportCharge.@Nullable Charged within,
        SupportCharge.@Nullable Charged ever,
        OpenCommitments commitments) {}
