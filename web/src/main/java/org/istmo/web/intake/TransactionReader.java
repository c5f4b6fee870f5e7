package org.istmo.web.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.validation.Findings;

/** Reads the transactions of one activity. */
final class TransactionReader {

    private final Optional<String> defaultCurrency;
    private final Findings findings;
    private final ShareReader shares;

    TransactionReader(Optional<String> defaultCurrency, Findings findings) {
        this.defaultCurrency = defaultCurrency;
        this.findings = findings;
        this.shares = new ShareReader(findings);
    }

    /** Empty when it lacks what no draft can do without: either the schema or what is found here says so. */
    Optional<DraftTransaction> read(Element transaction, int ordinal) {
        String path = "transaction[" + ordinal + "]/";
        Optional<Element> value = transaction.first("value");
        Optional<BigDecimal> amount = Values.decimal(value.map(Element::text), path + "value", findings);
        Optional<LocalDate> date = Values.date(
                transaction.first("transaction-date").flatMap(element -> element.attribute("iso-date")),
                path + "transaction-date/@iso-date",
                findings);
        Optional<LocalDate> valueDate = Values.date(
                value.flatMap(element -> element.attribute("value-date")), path + "value/@value-date", findings);
        Optional<String> currency = currency(value, path);
        if (amount.isEmpty() || date.isEmpty() || valueDate.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DraftTransaction(
                transaction.line(),
                transaction.attribute("ref").orElse(""),
                transaction
                        .first("transaction-type")
                        .map(type -> type.code("code"))
                        .orElse(""),
                date.get(),
                amount.get(),
                currency.get(),
                valueDate.get(),
                transaction.first("description").map(Narratives::first).orElse(""),
                ContentReader.party(transaction, "provider"),
                ContentReader.party(transaction, "receiver"),
                shares.sectors(transaction, path),
                shares.places(transaction, path),
                "",
                null,
                "",
                null));
    }

    private Optional<String> currency(Optional<Element> value, String path) {
        Optional<String> currency = value.map(element -> element.code("currency"))
                .filter(code -> !code.isEmpty())
                .or(() -> defaultCurrency);
        if (value.isPresent() && currency.isEmpty()) {
            findings.error(
                    path + "value/@currency",
                    "currency-missing",
                    "Neither the value names its currency nor the activity a default one.");
        }
        return currency;
    }
}
