package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;

/** What must hold between the fields of an agreement, when each is sound by itself. */
final class TermsRules {

    /** How far from an agreement's life an instalment may still fall due: the first at signature, the last when the final report is accepted. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 2;

    private TermsRules() {}

    /**
     * @param standardRate the standard rate of support cost when the agreement began, in percent
     * @throws Invalid naming every field that cannot be
     */
    static void check(AgreementTerms terms, Optional<BigDecimal> standardRate) {
        Faults faults = new Faults();
        faults.unless(!terms.end().isBefore(terms.start()), "/end", "before-start", "It ends before it begins.");
        faults.unless(terms.amount().signum() > 0, "/amount", "out-of-range", "The amount is above zero.");
        AmendmentRules.check(terms, faults);
        instalments(terms, faults);
        BudgetRules.check(terms, standardRate, faults);
        duties(terms, faults);
        faults.duplicates(terms.earmarking().themes(), "/earmarking/themes", "");
        faults.duplicates(terms.earmarking().countries(), "/earmarking/countries", "");
        faults.duplicates(terms.earmarking().frameworks(), "/earmarking/frameworks", "");
        faults.duplicates(terms.activities(), "/activities", "");
        faults.mustBeNone();
    }

    private static void instalments(AgreementTerms terms, Faults faults) {
        LocalDate earliest = terms.start().minusYears(YEARS_BEFORE);
        LocalDate latest = terms.endInForce().plusYears(YEARS_AFTER);
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < terms.instalments().size(); index++) {
            Instalment instalment = terms.instalments().get(index);
            String at = "/instalments/" + index;
            faults.unless(
                    instalment.due().isPresent() || !instalment.condition().isEmpty(),
                    at + "/due",
                    "missing",
                    "An instalment is due on a day or on a condition.");
            faults.unless(
                    instalment
                            .due()
                            .filter(due -> due.isBefore(earliest) || due.isAfter(latest))
                            .isEmpty(),
                    at + "/due",
                    "out-of-range",
                    "Due from " + earliest + " to " + latest + ", around the life of the agreement.");
            faults.unless(instalment.amount().signum() > 0, at + "/amount", "out-of-range", "It is above zero.");
            sum = instalment.currency().equals(terms.currency()) ? sum.add(instalment.amount()) : sum;
        }
        faults.unless(
                !terms.isFunded() || sum.compareTo(terms.amountInForce()) <= 0,
                "/instalments",
                "more-than-agreed",
                "The instalments come to " + sum.toPlainString() + " " + terms.currency() + ", the agreement to "
                        + terms.amountInForce().toPlainString() + ".");
    }

    private static void duties(AgreementTerms terms, Faults faults) {
        record Once(String report, Frequency frequency, DutyCalendar calendar, Optional<LocalDate> until) {}
        List<Duty> duties = terms.duties();
        for (int index = 0; index < duties.size(); index++) {
            Duty duty = duties.get(index);
            String at = "/duties/" + index;
            boolean fiscal = duty.calendar() == DutyCalendar.DONOR_FISCAL_YEAR;
            faults.unless(
                    !fiscal || duty.yearStart().isPresent(),
                    at + "/yearStart",
                    "missing",
                    "Say on which day (MM-dd) the donor's fiscal year begins: the donor's entry does not say it either.");
            boolean once = duty.frequency() == Frequency.ONCE;
            faults.unless(
                    !once || duty.until().isPresent(), at + "/until", "missing", "Through which day does it report?");
            faults.unless(
                    duty.until().filter(until -> !once).isEmpty(),
                    at + "/until",
                    "not-once",
                    "Only a report that is owed once names its last day.");
            faults.unless(
                    duty.until()
                            .filter(until -> until.isBefore(terms.start()) || until.isAfter(terms.endInForce()))
                            .isEmpty(),
                    at + "/until",
                    "out-of-range",
                    "It lies within the agreement: " + terms.start() + " to " + terms.endInForce() + ".");
        }
        faults.duplicates(
                duties.stream()
                        .map(duty -> new Once(duty.report(), duty.frequency(), duty.calendar(), duty.until()))
                        .toList(),
                "/duties",
                "");
    }
}
