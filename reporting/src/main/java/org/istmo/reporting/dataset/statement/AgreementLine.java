package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a whole donor's statement says of an agreement beside its balance, in the agreement's currency.
 *
 * @param grant the agreement's number
 * @param currency ISO 4217
 * @param budget its approved budget in all and what was spent against it; without a budget where none was entered
 * @param support null when the agreement says nothing of programme support cost
 */
public record AgreementLine(
        String grant,
        Text title,
        String currency,
        BudgetLine budget,
        @Nullable SupportCharge support,
        OpenCommitments commitments) {}
