package org.istmo.domain.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app: RFC 6238 with HMAC-SHA-1, six digits and steps of thirty seconds, which every such app knows. */
final class Totp {

    static final int STEP_SECONDS = 30;
    private static final String HMAC = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    /** A clock may be a step early or late (RFC 6238, 5.2). */
    private static final int STEPS_OFF = 1;

    private Totp() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xF;
            int truncated = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(truncated % MODULUS);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * The step that a code is of: the one of this moment, or one beside it.
     *
     * @param after the latest step whose code was taken; of it and those before it no code is taken any more
     */
    static OptionalLong stepOf(byte[] secret, String code, Instant at, long after) {
        long now = stepAt(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - STEPS_OFF; step <= now + STEPS_OFF; step++) {
            // All are looked at, so that the time it takes tells nothing.
            if (same(code(secret, step), code) && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
