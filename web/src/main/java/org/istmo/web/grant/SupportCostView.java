package org.istmo.web.grant;

import java.util.List;
import org.istmo.domain.grant.BudgetLine;
import org.istmo.domain.grant.SupportCost;
import org.jspecify.annotations.Nullable;

/**
 * Programme support cost.
 *
 * @param rate percent
 * @param amount what the rate gives over the budget lines; null while there are none
 */
public record SupportCostView(
        String rate,
        String base,
        @Nullable String approval,
        @Nullable String amount) {

    static SupportCostView of(SupportCost support, List<BudgetLine> lines) {
        return new SupportCostView(
                support.rate().toPlainString(),
                support.base().word(),
                Written.text(support.approval()),
                lines.isEmpty() ? null : support.of(lines).toPlainString());
    }
}
