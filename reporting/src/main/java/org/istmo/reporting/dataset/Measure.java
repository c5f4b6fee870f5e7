package org.istmo.reporting.dataset;

import java.util.Locale;

/** What a statement adds up; each stands for one IATI transaction type, so that none is ever mixed with another. */
public enum Measure {
    /** IATI type 11, incoming commitment: what somebody promised to the reporting organisation. */
    COMMITMENT_RECEIVED("11"),
    /** IATI type 2, outgoing commitment. */
    COMMITMENT("2"),
    /** IATI type 3, disbursement. */
    DISBURSEMENT("3"),
    /** IATI type 4, expenditure. */
    EXPENDITURE("4");

    private final String transactionType;

    Measure(String transactionType) {
        this.transactionType = transactionType;
    }

    /** The code in IATI's TransactionType codelist. */
    public String transactionType() {
        return transactionType;
    }

    /** The word that figure keys and label keys use, such as {@code commitment-received}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
