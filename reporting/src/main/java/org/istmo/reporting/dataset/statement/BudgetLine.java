package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of the budget table, in the agreement's currency.
 *
 * @param code of the budget line or cost category; empty for money that names none, and of the total
 * @param budget null where the agreement's budget has no such line
 * @param before spent before the period
 * @param disbursement spent in the period by disbursements
 * @param expenditure spent in the period by expenditure
 * @param period spent in the period
 * @param cumulative spent to its end
 * @param balance budget less cumulative; null without a budget
 * @param percent cumulative of budget; null without a budget, or where that is zero
 */
public record BudgetLine(
        String code,
        Text title,
        Kind kind,
        @Nullable Amount budget,
        Amount before,
        Amount disbursement,
        Amount expenditure,
        Amount period,
        Amount cumulative,
        @Nullable Amount balance,
        @Nullable Amount percent) {

    /** What a line is. */
    public enum Kind {
        /** Of the approved budget. */
        BUDGETED,
        /** Named by entries, not by the budget. */
        UNBUDGETED,
        /** Of entries that name none. */
        UNNAMED,
        TOTAL
    }
}
