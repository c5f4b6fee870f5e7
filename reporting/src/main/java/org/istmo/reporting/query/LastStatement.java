package org.istmo.reporting.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.IssuedBefore;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.Account;
import org.istmo.reporting.dataset.statement.LastIssued;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/** The last statement of the same scope that was issued on a period before, and the balances it closed with, as its snapshot has them. */
final class LastStatement {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TYPE = "donor-statement";
    private static final Text OPENING = new Text("Opening balance", "Saldo inicial");
    private static final Text CLOSED = new Text("Last closing balance", "Último saldo final");

    private final List<Account> accounts;
    private final List<Fact> facts;
    private final String number;

    private LastStatement(List<Account> accounts, List<Fact> facts, String number) {
        this.accounts = accounts;
        this.facts = facts;
        this.number = number;
    }

    /**
     * @param accounts of the statement that is read
     * @param facts takes what the last closing balances are made of
     */
    static Optional<LastIssued> before(Handle handle, DraftRequest request, List<Account> accounts, List<Fact> facts) {
        return IssuedBefore.of(handle, TYPE, request.scopeKind(), request.scopeKey(), request.from())
                .flatMap(found -> new LastStatement(accounts, facts, found.number()).read(handle, found));
    }

    private Optional<LastIssued> read(Handle handle, IssuedBefore found) {
        FileStore store = new FileStore(handle);
        return store.find(found.id(), Stage.ISSUED, "", StoredFile.SNAPSHOT).map(file -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                store.copy(file, 0, file.size() - 1, bytes);
                JsonNode snapshot = JSON.readTree(bytes.toByteArray());
                return new LastIssued(
                        found.number(),
                        found.version(),
                        LocalDate.parse(snapshot.at("/imprint/date")
                                .asText(snapshot.at("/heading/date").asText())),
                        found.to(),
                        balances(snapshot));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The snapshot of " + found.number() + " cannot be read.", unreadable);
            }
        });
    }

    private List<LastIssued.Carried> balances(JsonNode snapshot) {
        List<LastIssued.Carried> balances = new ArrayList<>();
        for (JsonNode account : snapshot.path("accounts")) {
            accounts.stream()
                    .filter(now -> now.grant().equals(account.path("grant").asText())
                            && now.currency().equals(account.path("currency").asText()))
                    .forEach(now -> balances.add(carried(now, account.at("/within/closing"))));
        }
        return balances;
    }

    private LastIssued.Carried carried(Account now, JsonNode printed) {
        Amount opening = now.before().closing();
        String own = opening.key().substring("balance.opening".length());
        Amount closing = new Amount(
                "last.closing" + own, new BigDecimal(printed.path("value").asText()), now.currency());
        Amount difference = new Amount(
                "last.difference" + own, Decimals.plain(opening.value().subtract(closing.value())), now.currency());
        facts.add(new Fact(
                closing.key(), "report", number, Text.untranslated(number), closing.value(), Sensitivity.PUBLIC));
        facts.add(Fact.figure(difference.key(), opening.key(), OPENING, opening.value()));
        facts.add(Fact.figure(
                difference.key(), closing.key(), CLOSED, closing.value().negate()));
        return new LastIssued.Carried(now.grant(), closing, opening, difference);
    }
}
