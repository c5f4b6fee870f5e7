package org.istmo.reporting.render.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.reporting.dataset.statement.AgreementLine;
import org.istmo.reporting.dataset.statement.BudgetLine;
import org.istmo.reporting.dataset.statement.DonorPart;
import org.istmo.reporting.dataset.statement.DonorTotal;
import org.istmo.reporting.dataset.statement.OpenCommitments;
import org.istmo.reporting.dataset.statement.SupportCharge;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** Budget, support cost and open commitments of a donor's agreements: a line for each in its own currency, and all of them in US dollars. */
final class DonorPartTables {

    private final Wording wording;
    private final DonorPart part;

    DonorPartTables(Wording wording, DonorPart part) {
        this.wording = wording;
        this.part = part;
    }

    Table budgets() {
        List<Row> rows = new ArrayList<>();
        part.agreements().forEach(line -> rows.add(Row.plain(line.grant(), budget(line))));
        DonorTotal total = part.total();
        BudgetLine budget = total == null ? null : total.budget();
        if (budget != null) {
            rows.add(total(amounts(budget)));
        }
        return new Table(
                "budgets",
                wording.word("table.budgets"),
                "budgets",
                List.of(
                        column("agreement"),
                        column("currency"),
                        budgeted("budget"),
                        budgeted("before"),
                        budgeted("period"),
                        budgeted("cumulative"),
                        budgeted("balance").made(new Made.Balance(List.of("budget"), List.of("cumulative"))),
                        budgeted("percent").made(new Made.Percentage("cumulative", "budget"))),
                rows);
    }

    private List<Value> budget(AgreementLine line) {
        List<Value> values = named(line);
        values.addAll(amounts(line.budget()));
        return values;
    }

    private static List<Value> amounts(BudgetLine line) {
        return List.of(
                Wording.amount(line.budget()),
                Wording.amount(line.before()),
                Wording.amount(line.period()),
                Wording.amount(line.cumulative()),
                Wording.amount(line.balance()),
                Wording.amount(line.percent()));
    }

    /** Empty where no agreement states a rate of support cost. */
    Optional<Table> supports() {
        List<Row> rows = new ArrayList<>();
        for (AgreementLine line : part.agreements()) {
            SupportCharge support = line.support();
            if (support != null) {
                List<Value> values = named(line);
                values.add(Wording.amount(support.rate()));
                values.addAll(charged(support.within(), support.ever()));
                rows.add(Row.plain(line.grant(), values));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        DonorTotal total = part.total();
        if (total != null && total.within() != null && total.ever() != null) {
            List<Value> values = new ArrayList<>(List.of(new Value.Blank()));
            values.addAll(charged(total.within(), total.ever()));
            rows.add(total(values));
        }
        return Optional.of(new Table("supports", wording.word("table.supports"), "supports", supportColumns(), rows));
    }

    private List<Column> supportColumns() {
        String period = wording.word("column.period");
        String cumulative = wording.word("column.cumulative");
        return List.of(
                column("agreement"),
                column("currency"),
                Column.of("rate", wording.word("column.support.rate")),
                support("computed", "", period),
                support("posted", "", period),
                support("difference", "", period).made(new Made.Balance(List.of("computed"), List.of("posted"))),
                support("base", "-ever", cumulative),
                support("computed", "-ever", cumulative),
                support("posted", "-ever", cumulative),
                support("difference", "-ever", cumulative)
                        .made(new Made.Balance(List.of("computed-ever"), List.of("posted-ever"))));
    }

    private static List<Value> charged(SupportCharge.Charged within, SupportCharge.Charged ever) {
        return List.of(
                Wording.amount(within.computed()),
                Wording.amount(within.posted()),
                Wording.amount(within.difference()),
                Wording.amount(ever.base()),
                Wording.amount(ever.computed()),
                Wording.amount(ever.posted()),
                Wording.amount(ever.difference()));
    }

    Table commitments() {
        List<Row> rows = new ArrayList<>();
        for (AgreementLine line : part.agreements()) {
            List<Value> values = named(line);
            values.addAll(open(line.commitments()));
            rows.add(Row.plain(line.grant(), values));
        }
        DonorTotal total = part.total();
        if (total != null) {
            rows.add(total(open(total.commitments())));
        }
        return new Table(
                "open-commitments",
                wording.word("table.commitments"),
                "open-commitments",
                List.of(
                        column("agreement"),
                        column("currency"),
                        committed("before"),
                        committed("within"),
                        committed("spent"),
                        committed("open").made(new Made.Balance(List.of("before", "within"), List.of("spent")))),
                rows);
    }

    private static List<Value> open(OpenCommitments commitments) {
        return List.of(
                Wording.amount(commitments.before()),
                Wording.amount(commitments.within()),
                Wording.amount(commitments.spent()),
                Wording.amount(commitments.open()));
    }

    private List<Value> named(AgreementLine line) {
        return new ArrayList<>(
                List.of(Value.words(line.grant() + " " + wording.of(line.title())), Value.words(line.currency())));
    }

    /** In US dollars: it follows from no other row by itself, since each is converted first. */
    private Row total(List<Value> amounts) {
        List<Value> values =
                new ArrayList<>(List.of(Value.words(wording.word("total.usd")), Value.words(ExchangeRate.USD)));
        values.addAll(amounts);
        return Row.plain("total", values).as(Row.Emphasis.TOTAL, new Reckoning.Given());
    }

    private Column budgeted(String key) {
        return Column.of(key, wording.word("budget." + key));
    }

    private Column support(String key, String suffix, String group) {
        return Column.of(key + suffix, wording.word("column.support." + key)).under(group);
    }

    private Column committed(String key) {
        return Column.of(key, wording.word("commitments." + key));
    }

    private Column column(String key) {
        return Column.of(key, wording.word("column." + key));
    }
}
