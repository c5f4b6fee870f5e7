package org.istmo.domain.access;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * What somebody has printed for the day on which their authenticator app is gone: 80 random bits, of which only SHA-256 is kept.
 *
 * @param text as it is read: four groups of four
 */
record RecoveryCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    static RecoveryCode fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(Base32.of(bytes).replaceAll("(.{4})(?=.)", "$1-"));
    }

    /** However it was typed: small letters, blanks and hyphens tell nothing. */
    String digest() {
        return new Secret(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "")).digest();
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
