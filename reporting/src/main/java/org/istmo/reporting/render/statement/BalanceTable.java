package org.istmo.reporting.render.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.statement.Account;
import org.istmo.reporting.dataset.statement.Movements;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Reckoning.Term;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** From an agreement's opening balance to its closing one: before the period, in it, and both. */
final class BalanceTable {

    private final Wording wording;
    private final Account account;

    BalanceTable(Wording wording, Account account) {
        this.wording = wording;
        this.account = account;
    }

    Table table() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "opening",
                "",
                Row.Emphasis.SUBTOTAL,
                new Reckoning.Given(),
                List.of(
                        Value.words(wording.word("balance.opening")),
                        new Value.Blank(),
                        Wording.amount(account.before().closing()),
                        new Value.Blank())));
        rows.add(row("income", Movements::income));
        rows.add(row("interest", Movements::interest));
        rows.add(row("disbursed", Movements::disbursed));
        rows.add(row("expended", Movements::expended));
        List<Term> spent = new ArrayList<>(List.of(new Term(1, "disbursed"), new Term(1, "expended")));
        if (anyReimbursed()) {
            rows.add(row("reimbursed", Movements::reimbursed));
            spent.add(new Term(1, "reimbursed"));
        }
        rows.add(row("spent", Movements::spent).as(Row.Emphasis.SUBTOTAL, new Reckoning.Terms(spent)));
        rows.add(row("support", Movements::support));
        rows.add(row("exchange", Movements::exchange));
        rows.add(row("closing", Movements::closing)
                .as(
                        Row.Emphasis.TOTAL,
                        new Reckoning.Terms(List.of(
                                new Term(1, "opening"),
                                new Term(1, "income"),
                                new Term(1, "interest"),
                                new Term(-1, "spent"),
                                new Term(-1, "support"),
                                new Term(1, "exchange")))));
        return new Table(
                "balance",
                wording.sentence("table.balance", account.currency()),
                "balance",
                List.of(
                        Column.of("item", wording.word("column.item")),
                        column("before"),
                        column("period"),
                        column("cumulative")),
                rows);
    }

    private Column column(String key) {
        return Column.of(key, wording.sentence("column.in", wording.word("column." + key), account.currency()));
    }

    private boolean anyReimbursed() {
        return Stream.of(account.before(), account.within())
                .anyMatch(movements -> movements.reimbursed().value().signum() != 0);
    }

    private Row row(String id, Function<Movements, Amount> amount) {
        return Row.plain(
                id,
                List.of(
                        Value.words(wording.word("balance." + id)),
                        Wording.amount(amount.apply(account.before())),
                        Wording.amount(amount.apply(account.within())),
                        Wording.amount(amount.apply(account.ever()))));
    }
}
