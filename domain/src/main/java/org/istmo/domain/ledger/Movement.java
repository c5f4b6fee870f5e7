package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.money.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * A transaction with everything that it says. Two with the same fingerprint are the same movement as far as the ledger can tell: IATI's transactions
 * have no identity of their own ({@code rules.md} 1). How it is allocated is not part of it.
 *
 * @param way {@value #ACTIVITY}, or that of a row that stands for itself
 * @param donor the provider of incoming money when it is a donor that we know
 * @param agreement the number of the row of the agreement that it names
 */
record Movement(
        String way,
        DraftTransaction transaction,
        @Nullable String donor,
        @Nullable Long agreement,
        SortedMap<String, BigDecimal> places,
        SortedMap<String, BigDecimal> themes) {

    /** The way of transactions that are stated whole with their activity. */
    static final String ACTIVITY = "activity";

    BigDecimal amount() {
        return Decimals.plain(transaction.value());
    }

    LocalDate date() {
        return transaction.date();
    }

    /** Incoming money that names its provider. */
    static boolean provided(DraftTransaction transaction) {
        return Facts.incoming(transaction.type()) && !transaction.provider().equals(DraftParty.NOBODY);
    }

    Facts facts() {
        return new Facts(
                transaction.type(),
                transaction.date(),
                transaction.currency(),
                amount(),
                donor,
                agreement,
                provided(transaction),
                places,
                themes,
                transaction.provider().ref(),
                transaction.provider().activity().strip(),
                transaction.receiver().ref(),
                transaction.receiver().activity().strip());
    }

    /** SHA-256, in hexadecimal, over every fact that is posted. */
    String fingerprint() {
        StringBuilder facts = new StringBuilder();
        for (Object fact : List.of(
                transaction.type(),
                transaction.date(),
                transaction.currency(),
                amount().toPlainString(),
                transaction.valueDate(),
                transaction.reference(),
                transaction.description(),
                transaction.provider(),
                transaction.receiver(),
                donor == null ? "" : donor,
                agreement == null ? "" : agreement.toString(),
                transaction.document(),
                transaction.budgetLine(),
                transaction.costCategory() == null ? "" : transaction.costCategory(),
                Weights.text(places),
                Weights.text(themes))) {
            facts.append(fact).append('\u001f');
        }
        return sha256(facts.toString());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
