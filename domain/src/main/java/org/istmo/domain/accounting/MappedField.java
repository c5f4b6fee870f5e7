package org.istmo.domain.accounting;

import java.util.Arrays;
import java.util.Optional;

/** A fact of a transaction that a column of an export may give. */
public enum MappedField {
    /** The number of the document, by which a row is known again. */
    DOCUMENT("document"),
    /** The line within the document. */
    LINE("line"),
    DATE("date"),
    /** Signed, as the ledger counts it. */
    AMOUNT("amount"),
    DEBIT("debit"),
    CREDIT("credit"),
    /** ISO 4217. */
    CURRENCY("currency"),
    /** The identifier of the office's activity. */
    ACTIVITY("activity"),
    /** IATI TransactionType. */
    TYPE("type"),
    /** The number of the agreement. */
    GRANT("grant"),
    BUDGET_LINE("budgetLine"),
    COST_CATEGORY("costCategory"),
    /** The organisation that incoming money is from. */
    DONOR("donor"),
    DESCRIPTION("description");

    private final String word;

    MappedField(String word) {
        this.word = word;
    }

    /** As the API calls it. */
    public String word() {
        return word;
    }

    static MappedField of(String word) {
        Optional<MappedField> field =
                Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        return field.orElseThrow(() -> new IllegalArgumentException(word));
    }
}
