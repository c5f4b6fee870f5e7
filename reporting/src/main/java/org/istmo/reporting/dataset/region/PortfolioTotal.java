package org.istmo.reporting.dataset.region;

import org.istmo.reporting.dataset.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Some agreements of a portfolio together, in US dollars. Money is of those that have an amount, what is spent too.
 *
 * @param code {@code all}, {@code expiring}, {@code ended} or {@code overdue}
 * @param agreements how many
 * @param burn null where there is no amount
 */
public record PortfolioTotal(
        String code,
        Counted agreements,
        Amount amount,
        Amount spent,
        @Nullable Amount burn,
        Amount unspent,
        Counted overdue) {}
