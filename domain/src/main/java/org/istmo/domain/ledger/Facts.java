package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction says that decides, together with its activity's terms, how it is allocated.
 *
 * @param type code of IATI TransactionType
 * @param date of the transaction, which chooses the exchange rate
 * @param amount in {@code currency}, with no more decimals than say something, two at least
 * @param donor the provider of incoming money when it is a donor that we know
 * @param agreement the number of the row of the agreement that the transaction names
 * @param provided whether it is incoming money that names its provider, so that nobody else is its donor
 * @param places its own places with their weights; empty when the activity's apply
 * @param themes likewise
 */
record Facts(
        String type,
        LocalDate date,
        String currency,
        BigDecimal amount,
        @Nullable String donor,
        @Nullable Long agreement,
        boolean provided,
        SortedMap<String, BigDecimal> places,
        SortedMap<String, BigDecimal> themes,
        String providerRef,
        String providerActivity,
        String receiverRef,
        String receiverActivity) {

    /** IATI types whose provider is the donor: incoming funds, incoming commitment, incoming pledge. */
    private static final Set<String> INCOMING = Set.of("1", "11", "13");

    /** IATI types that hand money on: outgoing commitment, disbursement, expenditure. */
    private static final Set<String> OUTGOING = Set.of("2", "3", "4");

    Facts {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
    }

    /** Whose money it says that it is. */
    Named named() {
        return new Named(donor, agreement, provided);
    }

    static boolean incoming(String type) {
        return INCOMING.contains(type);
    }

    static boolean outgoing(String type) {
        return OUTGOING.contains(type);
    }
}
