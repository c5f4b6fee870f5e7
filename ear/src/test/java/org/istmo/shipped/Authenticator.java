package org.istmo.shipped;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

    /** What it shows now (RFC 6238). */
    String code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / STEP_SECONDS;
            ByteBuffer digest = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = digest.get(digest.limit() - 1) & 0xF;
            return "%06d".formatted((digest.getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
