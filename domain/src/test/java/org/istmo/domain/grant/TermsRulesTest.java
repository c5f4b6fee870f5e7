package org.istmo.domain.grant;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold between the fields of an agreement. */
class TermsRulesTest {

    private static final Optional<BigDecimal> STANDARD = Optional.of(new BigDecimal(13));

    @Test
    void an_agreement_that_says_only_the_least_is_sound() {
        assertEquals(List.of(), faults(anAgreement()));
    }

    @Test
    void what_holds_is_what_it_was_amended_to() {
        AgreementTerms terms = anAgreement()
                .changedBy("2023-03-01", "250.50")
                .extended("2023-06-01", "2024-06-30")
                .changedBy("2023-09-01", "-100")
                .build();

        assertEquals(new BigDecimal("1150.50"), terms.amountInForce());
        assertEquals(LocalDate.of(2024, 6, 30), terms.endInForce());
    }

    @Test
    void a_budget_ties_to_the_cent_when_its_lines_state_the_support_cost() {
        TermsBuilder budget = anAgreement()
                .over("1130.00")
                .line("10", "staff", "600.00")
                .line("20", "travel", "400.00")
                .line("90", "support", "130.00")
                .support("13", "");

        assertEquals(List.of(), faults(budget));
        assertEquals(List.of("/budgetLines does-not-tie"), faults(budget.line("30", "equipment", "0.01")));
    }

    @Test
    void support_cost_that_no_line_states_is_computed_over_the_direct_costs() {
        TermsBuilder budget = anAgreement().over("1130").support("13", "").line("10", "staff", "1000");

        assertEquals(List.of(), faults(budget));
        assertEquals(List.of("/budgetLines does-not-tie"), faults(budget.over("1131")));
    }

    @Test
    void a_budget_in_whole_units_ties_to_a_computed_support_cost() {
        // 13 percent of 885 are 115.05.
        assertEquals(
                List.of(),
                faults(anAgreement().over("1000").line("10", "staff", "885").support("13", "")));
    }

    @Test
    void levies_stand_apart_from_the_base_of_the_support_cost() {
        assertEquals(
                List.of(),
                faults(anAgreement()
                        .over("1141.30")
                        .line("10", "staff", "1000")
                        .line("90", "support", "130")
                        .levy("11.30")
                        .support("13", "")));
    }

    @Test
    void what_is_passed_on_may_be_left_out_of_the_base() {
        List<BudgetLine> lines = List.of(
                new BudgetLine("10", Map.of(), "staff", new BigDecimal("100")),
                new BudgetLine("20", Map.of(), "transfers", new BigDecimal("900")),
                new BudgetLine("90", Map.of(), "support", new BigDecimal("13")));

        assertEquals(
                new BigDecimal("13.00"),
                new SupportCost(new BigDecimal(13), SupportBase.DIRECT_COSTS_LESS_TRANSFERS, "").of(lines));
        assertEquals(
                new BigDecimal("130.00"), new SupportCost(new BigDecimal(13), SupportBase.DIRECT_COSTS, "").of(lines));
    }

    @Test
    void lines_of_support_cost_are_what_the_rate_gives() {
        assertEquals(
                List.of("/supportCost/rate does-not-tie"),
                faults(anAgreement()
                        .over("1100")
                        .line("10", "staff", "1000")
                        .line("90", "support", "100")
                        .support("13", "")));
    }

    @Test
    void a_rate_below_the_standard_needs_its_approval() {
        assertEquals(
                List.of("/supportCost/approval missing"), faults(anAgreement().support("7", "")));
        assertEquals(List.of(), faults(anAgreement().support("7", "Controller, memo 12 of 2022")));
        assertEquals(List.of(), faults(anAgreement().support("13", "")));
        assertEquals(List.of(), faults(anAgreement().support("15", "")));
    }

    @Test
    void an_amendment_changes_what_its_kind_says_and_nothing_else() {
        assertEquals(
                List.of(
                        "/amendments/0/amountChange missing",
                        "/amendments/0/end not-of-this-kind",
                        "/amendments/1/amountChange not-of-this-kind",
                        "/amendments/1/end missing",
                        "/amendments/2/amountChange missing",
                        "/amendments/2/end missing",
                        "/amendments/3/amountChange not-of-this-kind",
                        "/amendments/3/end not-of-this-kind"),
                faults(anAgreement()
                        .amended("2023-02-01", AmendmentKind.AMOUNT, Optional.empty(), Optional.of("2024-01-31"))
                        .amended("2023-03-01", AmendmentKind.NO_COST_EXTENSION, Optional.of("5"), Optional.empty())
                        .amended("2023-04-01", AmendmentKind.COST_EXTENSION, Optional.empty(), Optional.empty())
                        .amended("2023-05-01", AmendmentKind.SCOPE, Optional.of("5"), Optional.of("2025-01-31"))));
    }

    @Test
    void amendments_stand_in_their_order_and_leave_something_over() {
        assertEquals(
                List.of(
                        "/amendments/1/date out-of-order",
                        "/amendments/1/end no-extension",
                        "/amendments/2/amountChange out-of-range"),
                faults(anAgreement()
                        .extended("2023-06-01", "2024-06-30")
                        .extended("2023-05-01", "2024-06-30")
                        .changedBy("2023-07-01", "-1000")));
    }

    @Test
    void an_instalment_falls_due_around_the_agreement_and_all_of_them_within_the_amount() {
        assertEquals(
                List.of("/instalments/1/due out-of-range", "/instalments more-than-agreed"),
                faults(anAgreement().paidOn("2022-12-15", "600").paidOn("2026-01-01", "400.01")));
    }

    @Test
    void a_fiscal_year_that_nobody_knows_is_asked_for() {
        Duty duty = new Duty(
                "donor-progress",
                Frequency.QUARTERLY,
                DutyCalendar.DONOR_FISCAL_YEAR,
                Optional.empty(),
                Optional.empty(),
                30,
                List.of("en"),
                List.of("pdf"),
                "");

        assertEquals(
                List.of("/duties/0/yearStart missing", "/duties/1/yearStart missing", "/duties/1 duplicate"),
                faults(anAgreement().owing(duty).owing(duty)));
    }

    @Test
    void an_end_before_the_start_and_an_amount_of_nothing_are_found_together() {
        assertEquals(
                List.of("/end before-start", "/amount out-of-range"),
                faults(anAgreement().lasting("2023-02-01", "2023-01-31").over("0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000", "0"})
    void an_amount_that_is_none_is_the_one_cause_of_all_that_does_not_fit_it(String amount) {
        assertEquals(
                List.of("/amount out-of-range"),
                faults(anAgreement()
                        .over(amount)
                        .paidOn("2022-12-15", "600")
                        .line("10", "staff", "885")
                        .support("13", "")));
    }

    @Test
    void what_stands_twice_is_found_where_it_stands_the_second_time() {
        assertEquals(
                List.of("/budgetLines/1/code duplicate", "/earmarking/themes/1 duplicate", "/activities/1 duplicate"),
                faults(anAgreement()
                        .line("10", "staff", "500")
                        .line("10", "travel", "500")
                        .earmarked(new Earmarking(List.of("corruption", "corruption"), List.of(), List.of(), Map.of()))
                        .paying("A-1", "A-1")));
    }

    private static List<String> faults(TermsBuilder terms) {
        try {
            TermsRules.check(terms.build(), STANDARD);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.fields().stream()
                    .map(field -> field.pointer() + " " + field.code())
                    .toList();
        }
    }
}
