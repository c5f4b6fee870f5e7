package org.istmo.reporting.dataset.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the statement of a whole donor says.
 *
 * @param agreements by number
 * @param total of those that have a rate, in US dollars; null where there is nothing to add up
 * @param withoutRate numbers of the agreements whose currency has no rate on the last day of the period: they are in no total
 * @param withoutBudget numbers of those without an approved budget: they are not in the total of budgets
 */
public record DonorPart(
        List<AgreementLine> agreements,
        @Nullable DonorTotal total,
        List<String> withoutRate,
        List<String> withoutBudget) {

    public DonorPart {
        agreements = List.copyOf(agreements);
        withoutRate = List.copyOf(withoutRate);
        withoutBudget = List.copyOf(withoutBudget);
    }
}
