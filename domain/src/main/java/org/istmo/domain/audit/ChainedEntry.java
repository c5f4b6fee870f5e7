package org.istmo.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A link of the chain. Its hash is the SHA-256 of its other fields, each ended by a line feed, in the order in which they stand here.
 *
 * @param seq from 1, without gaps
 * @param at RFC 3339 in UTC, to the microsecond
 * @param digest of the particulars, which stand apart
 * @param previous the hash of the entry before, 64 zeros for the first
 */
public record ChainedEntry(
        long seq,
        String at,
        String actor,
        String action,
        String subject,
        String outcome,
        String digest,
        String previous,
        String hash) {

    static final String GENESIS = "0".repeat(64);

    /** The hash that these fields must have. */
    static String hashOf(
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

    /** Whether nothing in this entry was altered since it was written. */
    boolean holds() {
        return hash.equals(hashOf(seq, at, actor, action, subject, outcome, digest, previous));
    }

    /** The digest of an entry's particulars; the salt keeps a short detail from being guessed once it was erased. */
    static String digestOf(String salt, String address, String detail) {
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
