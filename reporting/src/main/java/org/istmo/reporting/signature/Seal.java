package org.istmo.reporting.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature of a PDF, as it was found.
 *
 * @param whole whether it is sound and covers the file from its first byte to its last
 * @param authentic whether it was made with the key of its certificate, whatever became of the file since
 * @param ours whether that is, or was, a key of this installation
 * @param signer the subject of its certificate
 * @param fingerprint SHA-256 of its certificate, in lower-case hexadecimal
 * @param at the time that the file states; nobody else vouches for it
 */
public record Seal(
        boolean whole, boolean authentic, boolean ours, String signer, String fingerprint, Optional<Instant> at) {

    /** Whether this server signed something that the file no longer is. */
    public boolean isBrokenOfOurs() {
        return ours && authentic && !whole;
    }
}
