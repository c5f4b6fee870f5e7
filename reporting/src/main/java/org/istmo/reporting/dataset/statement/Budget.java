package org.istmo.reporting.dataset.statement;

import java.util.List;

/**
 * What was spent, programme support cost with it, against the approved budget.
 *
 * @param lines by budget line or cost category: first the budget's, then what it does not name
 * @param total all lines
 */
public record Budget(List<BudgetLine> lines, BudgetLine total) {

    public Budget {
        lines = List.copyOf(lines);
    }
}
