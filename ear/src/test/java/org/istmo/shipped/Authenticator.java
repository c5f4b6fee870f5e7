package org.istmo.shipped;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.istmo.domain.access.Totp;

/** An app on somebody's telephone, which was told a secret and shows a code by the time. */
record Authenticator(byte[] secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    /** @param secret in Base32, as it is read off the page */
    static Authenticator told(String secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char sign : secret.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(sign);
            held += 5;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(buffer >> held & 0xFF);
            }
        }
        return new Authenticator(bytes.toByteArray());
    }

    /** What it shows now. */
    String code() {
        return Totp.code(secret, Instant.now().getEpochSecond() / STEP_SECONDS);
    }
}
