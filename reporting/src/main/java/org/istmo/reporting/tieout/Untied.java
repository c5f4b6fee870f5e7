package org.istmo.reporting.tieout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.gist.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not tie.
 *
 * @param id the same as long as it says the same: an acceptance does not outlive what was accepted
 * @param figure the figure's key; null where it is about none
 * @param printed what the report says, exact, or the words of a text
 * @param expected what it should say
 * @param unit of both: an ISO 4217 code, {@code %}, or what is counted; empty for words
 * @param way where it is put right or looked at
 */
public record Untied(
        String id,
        Check check,
        Severity severity,
        @Nullable String figure,
        @Nullable String printed,
        @Nullable String expected,
        String unit,
        Text detail,
        String way) {

    private static final int HEX_BYTES = 8;

    /** About a figure of the report. */
    static Untied figure(Check check, String key, Told told, Text detail, String way) {
        return new Untied(
                id(check, key + "|" + told),
                check,
                Severity.BLOCKS,
                key,
                told.printed(),
                told.expected(),
                told.unit(),
                detail,
                way);
    }

    /** About words, a month, a rate: what distinguishes it is its subject. */
    static Untied about(
            Check check, Severity severity, String subject, @Nullable String printed, Text detail, String way) {
        return new Untied(id(check, subject), check, severity, null, printed, null, "", detail, way);
    }

    Mark mark() {
        return new Mark(check.word(), severity == Severity.BLOCKS, id, detail, figure);
    }

    /** What is printed and what should be; null for nothing. */
    record Told(@Nullable String printed, @Nullable String expected, String unit) {}

    private static String id(Check check, String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return check.word() + "-" + HexFormat.of().formatHex(digest, 0, HEX_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
