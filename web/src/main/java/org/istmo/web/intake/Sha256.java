package org.istmo.web.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Of the text's UTF-8. */
    public static String of(String text) {
        Sha256 sha256 = new Sha256();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(bytes, 0, bytes.length);
        return sha256.hex();
    }

    public void update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /** Of all bytes so far; call it once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
