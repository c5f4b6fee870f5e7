package org.istmo.web.grant;

import java.util.Map;
import org.istmo.domain.grant.BudgetLine;

/** A line of the agreed budget, in the agreement's currency. */
public record BudgetLineView(String code, Map<String, String> title, String costCategory, String amount) {

    static BudgetLineView of(BudgetLine line) {
        return new BudgetLineView(
                line.code(), line.title(), line.costCategory(), line.amount().toPlainString());
    }
}
