package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A donor's money in one currency that no agreement has yet, posted in the period.
 *
 * @param incomeUsd null where there was no rate for some of it; likewise {@code spentUsd}
 */
public record Unallocated(
        String currency,
        Amount income,
        @Nullable Amount incomeUsd,
        Amount spent,
        @Nullable Amount spentUsd) {}
