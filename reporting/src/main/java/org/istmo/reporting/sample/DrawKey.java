package org.istmo.reporting.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key that decides whether an entry is drawn: the same on every machine, and without any order that somebody could know before the seed. */
final class DrawKey {

    private DrawKey() {}

    /** SHA-256 of seed, colon and number, in lower-case hexadecimal. */
    static String of(long seed, long entry) {
        return of(seed, Long.toString(entry));
    }

    /** Of seed, colon and word. */
    static String of(long seed, String word) {
        byte[] text = (seed + ":" + word).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
