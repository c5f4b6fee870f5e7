package org.istmo.reporting.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report adds up; each stands for one IATI transaction type, so that none is ever mixed with another, but {@link #SPENT}, which says so. */
public enum Measure {
    /** IATI type 11, incoming commitment: what somebody promised to the reporting organisation. */
    COMMITMENT_RECEIVED("11"),
    /** IATI type 2, outgoing commitment. */
    COMMITMENT("2"),
    /** IATI type 3, disbursement. */
    DISBURSEMENT("3"),
    /** IATI type 4, expenditure. */
    EXPENDITURE("4"),
    /** IATI type 1, incoming funds: what was received. */
    INCOME("1"),
    /** IATI type 5, interest payment. */
    INTEREST("5"),
    /** IATI type 7, reimbursement. */
    REIMBURSEMENT("7"),
    /** IATI type 13, incoming pledge. */
    PLEDGE_RECEIVED("13"),
    /** No type of its own: disbursements, expenditure and reimbursements together, what an agreement's money was spent on. */
    SPENT("");

    private static final Map<String, Measure> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Measure::key, Function.identity()));

    private final String transactionType;
    private final String key;

    Measure(String transactionType) {
        this.transactionType = transactionType;
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code in IATI's TransactionType codelist; empty for {@link #SPENT}. */
    public String transactionType() {
        return transactionType;
    }

    /** The word that figure keys and label keys use, such as {@code commitment-received}. */
    public String key() {
        return key;
    }

    /** What it adds up: itself, or the several types that it is made of. */
    public List<Measure> parts() {
        return this == SPENT ? List.of(DISBURSEMENT, EXPENDITURE, REIMBURSEMENT) : List.of(this);
    }

    public static Optional<Measure> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** What is promised and what is spent: the columns of a statement by project. */
    public static List<Measure> promisedAndSpent() {
        return List.of(COMMITMENT_RECEIVED, COMMITMENT, DISBURSEMENT, EXPENDITURE);
    }
}
