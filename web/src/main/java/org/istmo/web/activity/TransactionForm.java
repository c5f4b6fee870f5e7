package org.istmo.web.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.web.form.JsonForm;

/** Reads the transactions of an activity, which are stated whole. */
final class TransactionForm {

    static final int REFERENCE = 1000;
    static final int NAME = 2000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CODE = 10;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final Set<String> KNOWN = Set.of(
            "type",
            "date",
            "value",
            "currency",
            "valueDate",
            "reference",
            "description",
            "provider",
            "receiver",
            "document",
            "grant",
            "budgetLine",
            "costCategory",
            "countries",
            "themes");

    private TransactionForm() {}

    static List<DraftTransaction> read(JsonForm form, Optional<String> defaultCurrency) {
        List<DraftTransaction> transactions = new ArrayList<>();
        for (JsonForm transaction : form.forms("transactions")) {
            transactions.add(one(transaction, defaultCurrency));
        }
        return transactions;
    }

    private static DraftTransaction one(JsonForm form, Optional<String> defaultCurrency) {
        form.knowsOnly(KNOWN);
        LocalDate date = form.neededDate("date").orElse(NO_DAY);
        return new DraftTransaction(
                1,
                form.text("reference", REFERENCE).orElse(""),
                form.needed("type", LONGEST_CODE),
                date,
                amount(form),
                currency(form, defaultCurrency),
                form.date("valueDate").orElse(date),
                form.lines("description", LONGEST_TEXT).orElse(""),
                party(form, "provider"),
                party(form, "receiver"),
                ShareForm.themes(form),
                ShareForm.countries(form),
                form.text("document", 200).orElse(""),
                form.text("grant", 100).orElse(null),
                form.text("budgetLine", 100).orElse(""),
                form.text("costCategory", 30).orElse(null));
    }

    static BigDecimal amount(JsonForm form) {
        Optional<BigDecimal> amount = form.amount("value");
        if (amount.isEmpty() && !form.holds("value")) {
            form.wrong("value", "missing", "It has to be there.");
        }
        return amount.orElse(BigDecimal.ZERO);
    }

    static String currency(JsonForm form, Optional<String> defaultCurrency) {
        return defaultCurrency.isPresent() && !form.holds("currency")
                ? defaultCurrency.get()
                : form.needed("currency", LONGEST_CODE);
    }

    static DraftParty party(JsonForm form, String name) {
        return form.form(name)
                .map(party -> {
                    party.knowsOnly(Set.of("ref", "name", "activity"));
                    return new DraftParty(
                            party.text("ref", REFERENCE).orElse(""),
                            party.text("name", NAME).orElse(""),
                            party.text("activity", REFERENCE).orElse(""));
                })
                .orElse(DraftParty.NOBODY);
    }
}
