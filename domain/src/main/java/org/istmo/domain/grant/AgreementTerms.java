package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.office.OfficeCode;

/**
 * What a donor and an office agreed: as it was signed, and every amendment since.
 *
 * @param number as donor and office write it
 * @param donor the donor's code
 * @param title by language, {@code en} and {@code es}
 * @param end as signed; what holds today says {@link #endInForce()}
 * @param amount as signed, in {@code currency} (ISO 4217); what holds today says {@link #amountInForce()}
 * @param status a code of the reference data, such as {@code active}
 * @param supportCost empty when the agreement says nothing of it
 * @param activities IATI identifiers of the activities that it pays, of its office or a centre of it
 * @param notes of the office, for itself
 */
public record AgreementTerms(
        String number,
        String donor,
        OfficeCode office,
        Map<String, String> title,
        LocalDate start,
        LocalDate end,
        String currency,
        BigDecimal amount,
        String status,
        Earmarking earmarking,
        List<Amendment> amendments,
        List<Instalment> instalments,
        List<BudgetLine> budgetLines,
        Optional<SupportCost> supportCost,
        List<Charge> charges,
        List<Duty> duties,
        List<String> activities,
        String notes) {

    public AgreementTerms {
        title = Bilingual.kept(title);
        amount = Decimals.plain(amount);
        amendments = List.copyOf(amendments);
        instalments = List.copyOf(instalments);
        budgetLines = List.copyOf(budgetLines);
        charges = List.copyOf(charges);
        duties = List.copyOf(duties);
        activities = List.copyOf(activities);
    }

    /** The amount after every amendment, in the agreement's currency. */
    public BigDecimal amountInForce() {
        return amendments.stream()
                .flatMap(amendment -> amendment.amountChange().stream())
                .reduce(amount, BigDecimal::add);
    }

    /** Whether there is something to pay and to budget: an amount above zero, as signed and after every amendment. */
    boolean isFunded() {
        return amount.signum() > 0 && amountInForce().signum() > 0;
    }

    /** The last day after every amendment. */
    public LocalDate endInForce() {
        return Amendment.endAfter(end, amendments);
    }

    /** As they stood on a day: without the amendments that came after it. */
    public AgreementTerms asOf(LocalDate day) {
        return new AgreementTerms(
                number,
                donor,
                office,
                title,
                start,
                end,
                currency,
                amount,
                status,
                earmarking,
                amendments.stream()
                        .filter(amendment -> !amendment.date().isAfter(day))
                        .toList(),
                instalments,
                budgetLines,
                supportCost,
                charges,
                duties,
                activities,
                notes);
    }

    /** What was extended, in the order of the amendments. */
    public List<Extension> extensions() {
        return Extension.of(end, amendments);
    }
}
