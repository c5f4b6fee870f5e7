package org.istmo.reporting.render.statement;

import java.util.List;
import java.util.Optional;
import org.istmo.reporting.dataset.statement.Account;
import org.istmo.reporting.dataset.statement.LastIssued;
import org.istmo.reporting.dataset.statement.Movements;
import org.istmo.reporting.dataset.statement.Unallocated;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** The tables that have a line for each agreement, and what no agreement has yet. */
final class DonorTables {

    private final Wording wording;

    DonorTables(Wording wording) {
        this.wording = wording;
    }

    Table agreements(List<Account> accounts) {
        return new Table(
                "agreements",
                wording.word("table.agreements"),
                "agreements",
                List.of(
                        column("agreement"),
                        column("currency"),
                        column("opening"),
                        column("income"),
                        column("interest"),
                        column("spent"),
                        column("support"),
                        column("exchange"),
                        column("closing")
                                .made(new Made.Balance(
                                        List.of("opening", "income", "interest", "exchange"),
                                        List.of("spent", "support")))),
                accounts.stream().map(this::account).toList());
    }

    private Row account(Account account) {
        Movements within = account.within();
        return Row.plain(
                account.grant(),
                List.of(
                        Value.words(account.grant() + " " + wording.of(account.title())),
                        Value.words(account.currency()),
                        Wording.amount(account.before().closing()),
                        Wording.amount(within.income()),
                        Wording.amount(within.interest()),
                        Wording.amount(within.spent()),
                        Wording.amount(within.support()),
                        Wording.amount(within.exchange()),
                        Wording.amount(within.closing())));
    }

    Table unallocated(List<Unallocated> lines) {
        return new Table(
                "unallocated",
                wording.word("table.unallocated"),
                "unallocated",
                List.of(
                        column("currency"),
                        column("transacted").under(wording.word("column.income")),
                        column("usd").under(wording.word("column.income")),
                        Column.of("spent-transacted", wording.word("column.transacted"))
                                .under(wording.word("column.spent")),
                        Column.of("spent-usd", wording.word("column.usd")).under(wording.word("column.spent"))),
                lines.stream()
                        .map(line -> Row.plain(
                                line.currency(),
                                List.of(
                                        Value.words(line.currency()),
                                        Wording.amount(line.income()),
                                        wording.rated(line.incomeUsd()),
                                        Wording.amount(line.spent()),
                                        wording.rated(line.spentUsd()))))
                        .toList());
    }

    /** Empty where the last one printed no balance. */
    Optional<Table> last(LastIssued last) {
        if (last.balances().isEmpty()) {
            return Optional.empty();
        }
        String statement = wording.sentence("last.statement", last.number(), String.valueOf(last.version()));
        return Optional.of(new Table(
                "last",
                wording.word("table.last"),
                "last",
                List.of(
                        column("statement"),
                        column("agreement"),
                        column("until"),
                        column("currency"),
                        column("last-closing"),
                        column("opening"),
                        column("difference").made(new Made.Balance(List.of("opening"), List.of("last-closing")))),
                last.balances().stream()
                        .map(balance -> Row.plain(
                                balance.grant(),
                                List.of(
                                        Value.words(statement),
                                        Value.words(balance.grant()),
                                        new Value.Day(last.to()),
                                        Value.words(balance.closing().currency()),
                                        Wording.amount(balance.closing()),
                                        Wording.amount(balance.opening()),
                                        Wording.amount(balance.difference()))))
                        .toList()));
    }

    private Column column(String key) {
        return Column.of(key, wording.word("column." + key));
    }
}
