package org.istmo.reporting.query;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.reporting.query.StatementDesk.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.AgreementLine;
import org.istmo.reporting.dataset.statement.AgreementPart;
import org.istmo.reporting.dataset.statement.BudgetLine;
import org.istmo.reporting.dataset.statement.DonorPart;
import org.istmo.reporting.dataset.statement.DonorTotal;
import org.istmo.reporting.dataset.statement.Movements;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.DocumentTies;
import org.istmo.reporting.render.document.Layouts;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.statement.StatementComposer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementQueryTest {

    private static final StatementComposer COMPOSER = new StatementComposer();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_what_follows_from_others_does(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        for (ScopeKind kind : List.of(ScopeKind.GRANT, ScopeKind.DONOR)) {
            Statement statement =
                    desk.statement(kind, kind == ScopeKind.GRANT ? "E-1" : "US-GOV-11", "2023-01-01", "2023-12-31");

            List<Figure> figures = figures(statement);

            assertTrue(figures.size() > 30, figures::toString);
            PrintedRows.addUp(desk.database(), figures);
            assertEquals(List.of(), DocumentTies.broken(COMPOSER.compose(statement, Language.ES, "")));
            everyTableHasItsLayout(statement);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_opens_with_what_the_period_before_closed_with(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);

        Movements last = desk.statement(ScopeKind.GRANT, "E-1", "2022-01-01", "2022-12-31")
                .accounts()
                .get(0)
                .within();
        Movements before = desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31")
                .accounts()
                .get(0)
                .before();

        assertEquals("balance.closing", last.closing().key());
        assertEquals("balance.opening", before.closing().key());
        assertEquals(last.closing().value(), before.closing().value());
        assertTrue(last.closing().value().signum() != 0);
    }

    /** 800 EUR came in as 1,000 USD at 0.8; 200 USD of them were spent at 0.9, and 2,000 MXN, which are 100 USD. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_spent_in_another_currency_is_held_against_the_rate_that_its_instalment_came_in_at(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);

        Movements within = desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31")
                .accounts()
                .get(0)
                .within();

        assertEquals(new BigDecimal("50.00"), within.expended().value());
        assertEquals(new BigDecimal("270.00"), within.disbursed().value());
        assertEquals(new BigDecimal("30.00"), within.exchange().value());
        assertEquals(new BigDecimal("13.00"), within.support().value());
        assertEquals(new BigDecimal("3.50"), within.interest().value());
        assertEquals(new BigDecimal("400.50"), within.closing().value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_budget_is_held_against_what_names_its_lines_and_the_rest_stands_apart(Vendor vendor) {
        AgreementPart part = Objects.requireNonNull(StatementDesk.inEuros(vendor)
                .statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31")
                .agreement());

        List<BudgetLine> lines = part.budget().lines();

        assertEquals(
                List.of("A.1", "B", "S", "X9", ""),
                lines.stream().map(BudgetLine::code).toList());
        assertEquals(BudgetLine.Kind.UNBUDGETED, lines.get(3).kind());
        assertEquals(BudgetLine.Kind.UNNAMED, lines.get(4).kind());
        assertEquals(new BigDecimal("150.00"), lines.get(0).cumulative().value());
        assertEquals(new BigDecimal("550.00"), value(lines.get(0).balance()));
        assertEquals(new BigDecimal("21.4"), value(lines.get(0).percent()));
        assertEquals(
                new BigDecimal("433.00"), part.budget().total().cumulative().value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void support_cost_is_charged_as_posted_and_the_agreements_rate_stands_beside_it(Vendor vendor) {
        AgreementPart part = Objects.requireNonNull(StatementDesk.inEuros(vendor)
                .statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31")
                .agreement());

        assertNotNull(part.support());
        assertEquals(new BigDecimal("41.60"), part.support().within().computed().value());
        assertEquals(new BigDecimal("13.00"), part.support().within().posted().value());
        assertEquals(
                new BigDecimal("28.60"), part.support().within().difference().value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_commitment_is_open_until_its_activity_has_spent_as_much(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        AgreementPart part = Objects.requireNonNull(desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31")
                .agreement());

        assertEquals(new BigDecimal("433.00"), part.commitments().spent().value());
        assertEquals(new BigDecimal("67.00"), part.commitments().open().value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_that_is_corrected_later_changes_no_balance(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE exchange_rate SET loaded_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'"));
        Statement before = desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31");
        LedgerDesk.rate(desk.database(), "EUR", "2023-01-01", "0.5");

        Statement after = desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31");

        assertEquals(before.accounts(), after.accounts());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_has_no_rate_is_in_no_balance_and_counted(Vendor vendor) {
        StatementDesk desk = new StatementDesk(vendor);
        desk.post(anActivity()
                .called("E-ACT")
                .with(of("1", "100", "EUR", "2023-02-01", "", ""))
                .with(of("4", "10", "GTQ", "2023-02-01", "", "")));

        Statement statement = desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31");

        assertEquals(1, statement.withoutRate());
        assertEquals(
                new BigDecimal("100.00"),
                statement.accounts().get(0).within().closing().value());
    }

    /** E-1 in euros at 0.9, U-1 in dollars without a budget, C-1 in francs without a rate. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_statement_has_budget_support_cost_and_commitments_of_each_agreement_and_of_all(Vendor vendor) {
        StatementDesk desk = ofThree(vendor);

        Statement statement = desk.statement(ScopeKind.DONOR, "US-GOV-11", "2023-01-01", "2023-12-31");
        DonorPart part = Objects.requireNonNull(statement.donor());

        AgreementLine euros = part.agreements().get(1);
        assertEquals("E-1", euros.grant());
        assertEquals(
                "budget.total.grant~7",
                Objects.requireNonNull(euros.budget().budget()).key());
        assertEquals(new BigDecimal("1130.00"), value(euros.budget().budget()));
        assertEquals(new BigDecimal("433.00"), euros.budget().cumulative().value());
        assertEquals(new BigDecimal("697.00"), value(euros.budget().balance()));
        assertEquals(
                new BigDecimal("41.60"),
                Objects.requireNonNull(euros.support()).within().computed().value());
        assertEquals(new BigDecimal("67.00"), euros.commitments().open().value());
        assertEquals(List.of("C-1"), part.withoutRate());
        assertEquals(List.of("C-1", "U-1"), part.withoutBudget());

        DonorTotal total = Objects.requireNonNull(part.total());
        BudgetLine budget = Objects.requireNonNull(total.budget());
        assertEquals(new BigDecimal("1255.56"), value(budget.budget()));
        assertEquals(new BigDecimal("481.11"), budget.cumulative().value());
        assertEquals(new BigDecimal("774.45"), value(budget.balance()));
        assertEquals(
                new BigDecimal("46.22"),
                Objects.requireNonNull(total.within()).computed().value());
        assertEquals(new BigDecimal("119.45"), total.commitments().open().value());
        PrintedRows.addUp(desk.database(), figures(statement));
        for (Language language : Language.values()) {
            Document document = COMPOSER.compose(statement, language, "");
            assertEquals(List.of(), DocumentTies.broken(document));
            assertTrue(document.toString().contains(": C-1."), language::toString);
        }
        everyTableHasItsLayout(statement);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_that_totals_went_by_is_among_the_rates_of_the_statement(Vendor vendor) {
        StatementDesk desk = ofThree(vendor);
        LedgerDesk.rate(desk.database(), "EUR", "2023-12-15", "0.95");

        Statement statement = desk.statement(ScopeKind.DONOR, "US-GOV-11", "2023-01-01", "2023-12-31");

        assertEquals(
                List.of("2022-01-01 0.8 3", "2023-01-01 0.9 6", "2023-12-15 0.95 0"),
                statement.rates().stream()
                        .filter(rate -> rate.currency().equals("EUR"))
                        .map(rate -> rate.effective() + " " + rate.unitsPerUsd() + " " + rate.entries())
                        .toList());
    }

    private static StatementDesk ofThree(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        LedgerDesk.agree(desk.database(), 8, "U-1", "US-GOV-11");
        LedgerDesk.agree(desk.database(), 9, "C-1", "US-GOV-11");
        desk.database().jdbi().useHandle(handle -> {
            handle.execute("UPDATE agreement SET currency = 'CHF' WHERE id = 9");
            handle.execute(
                    "INSERT INTO activity_agreement (office, identifier, agreement) VALUES ('LPO-MEX', 'U-ACT', 8)");
        });
        desk.post(anActivity().called("U-ACT").with(of("2", "45", "USD", "2022-05-01", "", "")));
        return desk;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_empty_period_still_says_everything(Vendor vendor) {
        StatementDesk desk = new StatementDesk(vendor);

        Statement statement = desk.statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31");

        PrintedRows.addUp(desk.database(), figures(statement));
        assertNull(statement.last());
        assertEquals(
                new BigDecimal("0.00"),
                statement.accounts().get(0).within().closing().value());
        everyTableHasItsLayout(statement);
    }

    private static void everyTableHasItsLayout(Statement statement) {
        Layouts layouts = Layouts.of("donor-statement");
        for (Language language : Language.values()) {
            Document document = COMPOSER.compose(statement, language, "");
            for (Table table : document.tables().toList()) {
                assertEquals(
                        layouts.named(table.layout()).columns().stream()
                                .map(column -> column.key())
                                .toList(),
                        table.columns().stream().map(column -> column.key()).toList());
            }
        }
    }

    private static List<Figure> figures(Statement statement) {
        return DocumentFigures.of(
                COMPOSER.compose(statement, Language.EN, ""), COMPOSER.compose(statement, Language.ES, ""));
    }

    private static BigDecimal value(@org.jspecify.annotations.Nullable Amount amount) {
        return Objects.requireNonNull(amount).value();
    }
}
