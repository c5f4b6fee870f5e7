package org.istmo.web.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.istmo.domain.grant.Amendment;
import org.istmo.domain.grant.BudgetLine;
import org.istmo.domain.grant.Charge;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.grant.Earmarking;
import org.istmo.domain.grant.Extension;
import org.istmo.domain.grant.Instalment;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.SupportCost;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.partner.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * An agreement; amounts are exact strings in its currency unless they name another, dates ISO 8601. A body of the same shape changes it.
 *
 * @param end as signed
 * @param amount as signed
 * @param inForce both as amended
 * @param money what the ledger holds for it; null in lists and for donors, who see the figures of issued reports
 * @param notes the office's; null for donors
 * @param leftOut how many documents of amendments are above the reader's level
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

    public record EarmarkingView(
            List<String> themes, List<String> countries, List<String> frameworks, Map<String, String> words) {}

    public record AmendmentView(
            String number,
            String date,
            String kind,
            @Nullable String amountChange,
            @Nullable String end,
            String signedBy,
            @Nullable String document,
            String sensitivity,
            Map<String, String> description) {}

    /** @param costed whether the amendment brought money as well */
    public record ExtensionView(String amendment, String date, String from, String to, boolean costed) {}

    public record InstalmentView(
            @Nullable String due,
            @Nullable String condition,
            String currency,
            String amount,
            @Nullable String receivedOn,
            @Nullable String reference) {}

    public record BudgetLineView(String code, Map<String, String> title, String costCategory, String amount) {}

    /** @param amount what the rate gives over the budget lines; null while there are none */
    public record SupportCostView(String rate, String base, @Nullable String approval, @Nullable String amount) {}

    public record ChargeView(String kind, Map<String, String> title, @Nullable String rate, String amount) {}

    /** @param duty which of the agreement's duties, from 1, as its due dates name it */
    public record DutyView(
            int duty,
            String reportType,
            String frequency,
            String calendar,
            @Nullable String yearStart,
            @Nullable String until,
            int daysAfter,
            List<String> languages,
            List<String> formats,
            @Nullable String recipient) {}

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
                new InForce(
                        terms.endInForce().toString(), terms.amountInForce().toPlainString()),
                view(terms.earmarking()),
                terms.amendments().stream().map(GrantView::view).toList(),
                terms.extensions().stream().map(GrantView::view).toList(),
                terms.instalments().stream().map(GrantView::view).toList(),
                terms.budgetLines().stream().map(GrantView::view).toList(),
                terms.supportCost()
                        .map(support -> view(support, terms.budgetLines()))
                        .orElse(null),
                terms.charges().stream().map(GrantView::view).toList(),
                IntStream.range(0, terms.duties().size())
                        .mapToObj(index -> view(index + 1, terms.duties().get(index)))
                        .toList(),
                staff ? terms.activities() : null,
                staff ? terms.notes() : null,
                money,
                new LeftOut(kept.withheld()),
                GrantsResource.PATH + kept.id());
    }

    private static EarmarkingView view(Earmarking earmarking) {
        return new EarmarkingView(
                earmarking.themes(), earmarking.countries(), earmarking.frameworks(), earmarking.words());
    }

    private static AmendmentView view(Amendment amendment) {
        return new AmendmentView(
                amendment.number(),
                amendment.date().toString(),
                amendment.kind().word(),
                plain(amendment.amountChange()),
                day(amendment.end()),
                amendment.signedBy(),
                orNull(amendment.document()),
                amendment.sensitivity().word(),
                amendment.words());
    }

    private static ExtensionView view(Extension extension) {
        return new ExtensionView(
                extension.amendment(),
                extension.date().toString(),
                extension.from().toString(),
                extension.to().toString(),
                extension.costed());
    }

    private static InstalmentView view(Instalment instalment) {
        return new InstalmentView(
                day(instalment.due()),
                orNull(instalment.condition()),
                instalment.currency(),
                instalment.amount().toPlainString(),
                day(instalment.receivedOn()),
                orNull(instalment.reference()));
    }

    private static BudgetLineView view(BudgetLine line) {
        return new BudgetLineView(
                line.code(), line.title(), line.costCategory(), line.amount().toPlainString());
    }

    private static SupportCostView view(SupportCost support, List<BudgetLine> lines) {
        return new SupportCostView(
                support.rate().toPlainString(),
                support.base().word(),
                orNull(support.approval()),
                lines.isEmpty() ? null : support.of(lines).toPlainString());
    }

    private static ChargeView view(Charge charge) {
        return new ChargeView(
                charge.kind(), charge.title(), plain(charge.rate()), charge.amount().toPlainString());
    }

    private static DutyView view(int ordinal, Duty duty) {
        return new DutyView(
                ordinal,
                duty.report(),
                duty.frequency().word(),
                duty.calendar().word(),
                duty.yearStart().map(FiscalYear::written).orElse(null),
                day(duty.until()),
                duty.daysAfter(),
                duty.languages(),
                duty.formats(),
                orNull(duty.recipient()));
    }

    private static @Nullable String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse(null);
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
