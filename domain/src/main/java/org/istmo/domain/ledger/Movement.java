package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.istmo.domain.intake.DraftTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A transaction with everything that decides how it is posted. Two with the same fingerprint are the same movement as far as the ledger can tell:
 * IATI's transactions have no identity of their own ({@code rules.md} 1).
 */
record Movement(
        DraftTransaction transaction,
        @Nullable String donor,
        @Nullable Long agreement,
        List<Share> shares) {

    Movement {
        shares = List.copyOf(shares);
    }

    BigDecimal amount() {
        return transaction.value();
    }

    LocalDate date() {
        return transaction.date();
    }

    /** SHA-256, in hexadecimal, over every fact that is posted. */
    String fingerprint() {
        StringBuilder facts = new StringBuilder();
        for (Object fact : List.of(
                transaction.type(),
                transaction.date(),
                transaction.currency(),
                transaction.value().stripTrailingZeros().toPlainString(),
                transaction.valueDate(),
                transaction.reference(),
                transaction.description(),
                transaction.provider(),
                transaction.receiver(),
                donor == null ? "" : donor,
                agreement == null ? "" : agreement.toString())) {
            facts.append(fact).append('\u001f');
        }
        for (Share share : shares) {
            facts.append(share.place()).append('\u001f').append(share.theme()).append('\u001f');
            facts.append(share.weight().stripTrailingZeros().toPlainString()).append('\u001e');
        }
        return sha256(facts.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
