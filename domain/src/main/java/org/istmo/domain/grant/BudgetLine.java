package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.util.Map;
import org.istmo.domain.money.Decimals;

/**
 * A line of the agreed budget.
 *
 * @param code unique within the agreement; what transactions name as their budget line
 * @param title by language
 * @param costCategory one of the UN harmonised cost categories; {@value #SUPPORT} states the support cost
 * @param amount in the agreement's currency
 */
public record BudgetLine(String code, Map<String, String> title, String costCategory, BigDecimal amount) {

    public static final String SUPPORT = "support";
    static final String TRANSFERS = "transfers";

    public BudgetLine {
        title = Bilingual.kept(title);
        amount = Decimals.plain(amount);
    }

    boolean isSupport() {
        return costCategory.equals(SUPPORT);
    }
}
