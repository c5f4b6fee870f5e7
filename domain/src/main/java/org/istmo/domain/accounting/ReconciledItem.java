package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the accounts held against an entry of the ledger; one of them may be missing.
 *
 * @param reason how they were found to belong together, or why not
 */
public record ReconciledItem(
        Status status,
        @Nullable AccountsSide accounts,
        @Nullable LedgerSide ledger,
        String reason) {

    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    /** What came of it. */
    public enum Status {
        MATCHED("matched"),
        AMOUNT_DIFFERS("amount-differs"),
        ONLY_IN_LEDGER("only-in-ledger"),
        ONLY_IN_ACCOUNTS("only-in-accounts"),
        /** The accounts' row was not taken in; whatever of an earlier one still stands in the ledger is beside it. */
        REJECTED("rejected");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Status> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }

    /** The accounts' date, or else the entry's; what has none comes last. */
    public LocalDate date() {
        if (accounts != null) {
            return accounts.date() == null ? UNDATED : accounts.date();
        }
        return ledger == null ? UNDATED : ledger.date();
    }

    /** The numbers that it is ordered and found again by. */
    public List<Long> position() {
        return List.of(
                date().toEpochDay(),
                accounts == null ? 1L : 0L,
                accounts != null ? accounts.id() : ledger == null ? 0L : ledger.entry());
    }

    /** Of both sides, or the one that is there; empty when the accounts' is not known. */
    public Optional<String> currency() {
        return ledger != null
                ? Optional.of(ledger.currency())
                : Optional.ofNullable(accounts).map(AccountsSide::currency);
    }

    /** The ledger's amount less the accounts', where a side that is missing is nothing; empty over two currencies, which are never added, and
     * where the accounts' amount could not be read, which is not nothing. */
    public Optional<BigDecimal> difference() {
        boolean two = accounts != null
                && ledger != null
                && accounts.currency() != null
                && !ledger.currency().equals(accounts.currency());
        boolean unread = accounts != null && accounts.amount() == null;
        if (two || unread || currency().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal booked =
                Optional.ofNullable(accounts).map(AccountsSide::amount).orElse(BigDecimal.ZERO);
        return Optional.of((ledger == null ? BigDecimal.ZERO : ledger.amount()).subtract(booked));
    }

    /** The dates of both sides. */
    Stream<LocalDate> dates() {
        return Stream.of(
                        Optional.ofNullable(accounts).map(AccountsSide::date),
                        Optional.ofNullable(ledger).map(LedgerSide::date))
                .flatMap(Optional::stream);
    }
}
