package org.istmo.domain.audit.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the hashes of the trail are computed: by the server that writes it and by whoever verifies it. */
public final class ChainHash {

    /** What stands before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private ChainHash() {}

    /** The hash of an entry: of its other fields in this order, each ended by a line feed. */
    public static String ofEntry(
            long seq,
            String at,
            String actor,
            String action,
            String subject,
            String outcome,
            String digest,
            String previous) {
        return sha256(String.join("\n", Long.toString(seq), at, actor, action, subject, outcome, digest, previous, ""));
    }

    /** The digest of an entry's particulars; the salt keeps a short detail from being guessed once it was erased. */
    public static String ofParticulars(String salt, String address, String detail) {
        return sha256(String.join("\n", salt, address, detail));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
