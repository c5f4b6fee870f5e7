package org.istmo.reporting.dataset.progress;

import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * An agreement's money, in its currency: disbursements, expenditure and reimbursements together are what was spent.
 *
 * @param percent spent to the end of the period of what was agreed; null where nothing was agreed
 */
public record MoneyLine(
        String grant,
        Text title,
        Amount agreed,
        Amount period,
        Amount cumulative,
        Amount balance,
        @Nullable Amount percent) {}
