package org.istmo.reporting.render.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.statement.InstalmentLine;
import org.istmo.reporting.dataset.statement.OpenCommitments;
import org.istmo.reporting.dataset.statement.Receipt;
import org.istmo.reporting.dataset.statement.SupportCharge;
import org.istmo.reporting.dataset.statement.SupportCharge.Charged;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Reckoning.Term;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** The smaller tables of an agreement's statement: what came in, what was agreed to, support cost, open commitments. */
final class AgreementTables {

    private final Wording wording;
    private final String currency;

    AgreementTables(Wording wording, String currency) {
        this.wording = wording;
        this.currency = currency;
    }

    Table receipts(List<Receipt> receipts) {
        return new Table(
                "receipts",
                wording.word("table.receipts"),
                "receipts",
                List.of(
                        column("day"),
                        column("currency"),
                        column("transacted"),
                        Column.of("counted", in("column.counted"))),
                receipts.stream()
                        .map(receipt -> Row.plain(
                                receipt.day() + "-" + receipt.transacted().currency(),
                                List.of(
                                        new Value.Day(receipt.day()),
                                        Value.words(receipt.transacted().currency()),
                                        Wording.amount(receipt.transacted()),
                                        wording.rated(receipt.counted()))))
                        .toList());
    }

    Table instalments(List<InstalmentLine> instalments) {
        List<Row> rows = new ArrayList<>();
        for (InstalmentLine line : instalments) {
            rows.add(Row.plain(
                    "instalment-" + (rows.size() + 1),
                    List.of(
                            Wording.on(line.due()),
                            Value.words(line.condition()),
                            Value.words(line.amount().currency()),
                            Wording.amount(line.amount()),
                            Wording.on(line.received()),
                            Value.words(line.reference()))));
        }
        return new Table(
                "instalments",
                wording.word("table.instalments"),
                "instalments",
                List.of(
                        column("due"),
                        column("condition"),
                        column("currency"),
                        column("amount"),
                        column("received"),
                        column("reference")),
                rows);
    }

    Table support(SupportCharge support) {
        List<Row> rows = new ArrayList<>();
        rows.add(charged("direct", support, Charged::direct));
        List<Term> base = new ArrayList<>(List.of(new Term(1, "direct")));
        if (support.lessTransfers()) {
            rows.add(charged("transfers", support, Charged::transfers));
            base.add(new Term(-1, "transfers"));
        }
        rows.add(charged("base", support, Charged::base).as(Row.Emphasis.SUBTOTAL, new Reckoning.Terms(base)));
        rows.add(Row.plain(
                "rate",
                List.of(
                        Value.words(wording.word("support.rate")),
                        Wording.amount(support.rate()),
                        Wording.amount(support.rate()))));
        rows.add(charged("computed", support, Charged::computed));
        rows.add(charged("posted", support, Charged::posted));
        rows.add(charged("difference", support, Charged::difference)
                .as(Row.Emphasis.TOTAL, new Reckoning.Terms(List.of(new Term(1, "computed"), new Term(-1, "posted")))));
        return new Table(
                "support",
                wording.word("table.support"),
                "support",
                List.of(
                        column("item"),
                        Column.of("period", in("column.period")),
                        Column.of("cumulative", in("column.cumulative"))),
                rows);
    }

    Table commitments(OpenCommitments commitments) {
        return new Table(
                "commitments",
                wording.word("table.commitments"),
                "commitments",
                List.of(column("item"), Column.of("amount", in("column.amount"))),
                List.of(
                        commitment("before", commitments.before()),
                        commitment("within", commitments.within()),
                        commitment("spent", commitments.spent()),
                        commitment("open", commitments.open())
                                .as(
                                        Row.Emphasis.TOTAL,
                                        new Reckoning.Terms(List.of(
                                                new Term(1, "before"),
                                                new Term(1, "within"),
                                                new Term(-1, "spent"))))));
    }

    private Row commitment(String id, Amount amount) {
        return Row.plain(id, List.of(Value.words(wording.word("commitments." + id)), Wording.amount(amount)));
    }

    private Row charged(String id, SupportCharge support, Function<Charged, Amount> amount) {
        return Row.plain(
                id,
                List.of(
                        Value.words(wording.word("support." + id)),
                        Wording.amount(amount.apply(support.within())),
                        Wording.amount(amount.apply(support.ever()))));
    }

    private Column column(String key) {
        return Column.of(key, wording.word("column." + key));
    }

    private String in(String key) {
        return wording.sentence("column.in", wording.word(key), currency);
    }
}
