package org.istmo.web.grant;

import java.util.List;
import java.util.Map;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.KeptAgreement;
import org.jspecify.annotations.Nullable;

/**
 * An agreement; amounts are exact strings in its currency unless they name another, dates ISO 8601. A body of the same shape changes it.
 *
 * @param end as signed
 * @param amount as signed
 * @param inForce both as amended
 * @param activities that it pays; null for donors
 * @param notes the office's; null for donors
 * @param money what the ledger holds for it; null in lists and for donors, who see the figures of issued reports
 */
public record GrantView(
        long id,
        String number,
        String donor,
        String office,
        Map<String, String> title,
        String start,
        String end,
        String currency,
        String amount,
        String status,
        InForce inForce,
        EarmarkingView earmarking,
        List<AmendmentView> amendments,
        List<ExtensionView> extensions,
        List<InstalmentView> instalments,
        List<BudgetLineView> budgetLines,
        @Nullable SupportCostView supportCost,
        List<ChargeView> charges,
        List<DutyView> duties,
        @Nullable List<String> activities,
        @Nullable String notes,
        @Nullable MoneyView money,
        LeftOut leftOut,
        String href) {

    /** What holds after every amendment. */
    public record InForce(String end, String amount) {}

    /** @param documents how many documents of amendments are above the reader's level */
    public record LeftOut(int documents) {}

    static GrantView of(KeptAgreement kept, boolean staff, @Nullable MoneyView money) {
        AgreementTerms terms = kept.terms();
        return new GrantView(
                kept.id(),
                terms.number(),
                terms.donor(),
                terms.office().code(),
                terms.title(),
                terms.start().toString(),
                terms.end().toString(),
                terms.currency(),
                terms.amount().toPlainString(),
                terms.status(),
                new InForce(terms.endInForce().toString(), terms.amountInForce().toPlainString()),
                EarmarkingView.of(terms.earmarking()),
                terms.amendments().stream().map(AmendmentView::of).toList(),
                terms.extensions().stream().map(ExtensionView::of).toList(),
                terms.instalments().stream().map(InstalmentView::of).toList(),
                terms.budgetLines().stream().map(BudgetLineView::of).toList(),
                terms.supportCost()
                        .map(support -> SupportCostView.of(support, terms.budgetLines()))
                        .orElse(null),
                terms.charges().stream().map(ChargeView::of).toList(),
                DutyView.all(terms.duties()),
                staff ? terms.activities() : null,
                staff ? terms.notes() : null,
                money,
                new LeftOut(kept.withheld()),
                GrantsResource.PATH + kept.id());
    }
}
