package org.istmo.reporting.aggregate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is added up: money of one IATI transaction type, so that none is mixed with another, or a distinct count. */
public enum Quantity {
    INCOMING_FUNDS("1"),
    /** Outgoing: what is promised to somebody. */
    COMMITMENT("2"),
    DISBURSEMENT("3"),
    EXPENDITURE("4"),
    INTEREST("5"),
    LOAN_REPAYMENT("6"),
    REIMBURSEMENT("7"),
    PURCHASE_OF_EQUITY("8"),
    SALE_OF_EQUITY("9"),
    CREDIT_GUARANTEE("10"),
    INCOMING_COMMITMENT("11"),
    /** Outgoing. */
    PLEDGE("12"),
    INCOMING_PLEDGE("13"),
    /** Activities that run in the period, each event once. */
    ACTIVITIES(""),
    /** People who took part, of the activities that are counted. */
    PARTICIPANTS("");

    private final String type;

    Quantity(String type) {
        this.type = type;
    }

    /** The code in IATI's TransactionType codelist; empty for a count. */
    String type() {
        return type;
    }

    public boolean money() {
        return !type.isEmpty();
    }

    /** The word of the API, such as {@code incoming-funds}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param type code of IATI TransactionType */
    public static Optional<Quantity> ofType(String type) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.money() && quantity.type.equals(type))
                .findFirst();
    }

    public static Optional<Quantity> of(String word) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.word().equals(word))
                .findFirst();
    }
}
