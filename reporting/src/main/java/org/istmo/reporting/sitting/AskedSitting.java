package org.istmo.reporting.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants done with reports of a run.
 *
 * @param reports absent: all with which they may do it now
 * @param asOf what was drafted later is not touched; absent: the moment of asking
 * @param comment the same for each; may be empty, but not where reports are returned
 * @param key the caller's Idempotency-Key, unique among all accounts
 */
public record AskedSitting(
        SittingStep step,
        Optional<List<AskedItem>> reports,
        Optional<OffsetDateTime> asOf,
        String comment,
        Optional<String> key) {

    /**
     * One of them.
     *
     * @param draft SHA-256 of the draft that was looked at; absent: whatever is there
     */
    public record AskedItem(long report, Optional<String> draft) {}

    public AskedSitting {
        reports = reports.map(List::copyOf);
    }

    /** SHA-256 of what is asked. */
    String digest(long run) {
        String asked = String.join(
                "|", Long.toString(run), step.word(), comment, String.valueOf(reports), String.valueOf(asOf));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
