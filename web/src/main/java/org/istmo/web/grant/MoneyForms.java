package org.istmo.web.grant;

import java.util.List;
import java.util.Set;
import org.istmo.domain.grant.BudgetLine;
import org.istmo.domain.grant.Charge;
import org.istmo.domain.grant.Codes;
import org.istmo.domain.grant.Instalment;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.JsonForm;

/** Instalments, budget lines and charges of an agreement. */
final class MoneyForms {

    private static final int LONGEST_TITLE = 500;

    private final JsonForm form;
    private final Codes codes;
    private final String currency;

    /** @param currency the agreement's, which an instalment that names none is in */
    MoneyForms(JsonForm form, Codes codes, String currency) {
        this.form = form;
        this.codes = codes;
        this.currency = currency;
    }

    List<Instalment> instalments() {
        return form.forms("instalments", FilledRows.MOST).stream()
                .map(this::instalment)
                .toList();
    }

    List<BudgetLine> budgetLines() {
        return form.forms("budgetLines", FilledRows.MOST).stream()
                .map(this::budgetLine)
                .toList();
    }

    List<Charge> charges() {
        return form.forms("charges", FilledRows.MOST).stream()
                .map(MoneyForms::charge)
                .toList();
    }

    private Instalment instalment(JsonForm instalment) {
        instalment.knowsOnly(Set.of("due", "condition", "currency", "amount", "receivedOn", "reference"));
        return new Instalment(
                instalment.date("due"),
                instalment.lines("condition", 2_000).orElse(""),
                instalment.text("currency", 100).isPresent() ? GrantForm.currency(instalment, "currency") : currency,
                GrantForm.amount(instalment, "amount"),
                instalment.date("receivedOn"),
                instalment.text("reference", 200).orElse(""));
    }

    private BudgetLine budgetLine(JsonForm line) {
        line.knowsOnly(Set.of("code", "title", "costCategory", "amount"));
        return new BudgetLine(
                line.needed("code", 100),
                line.words("title", LONGEST_TITLE),
                GrantForm.known(line, "costCategory", codes.costCategories(), "unknown-cost-category"),
                GrantForm.amount(line, "amount"));
    }

    private static Charge charge(JsonForm charge) {
        charge.knowsOnly(Set.of("kind", "title", "rate", "amount"));
        return new Charge(
                Choice.needed(charge, "kind", new String[] {Charge.DIRECT, Charge.LEVY}, word -> word),
                charge.neededWords("title", LONGEST_TITLE),
                charge.percentage("rate"),
                GrantForm.amount(charge, "amount"));
    }
}
