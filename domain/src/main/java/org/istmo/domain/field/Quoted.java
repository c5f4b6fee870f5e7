package org.istmo.domain.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.istmo.domain.intake.Excerpt;

/** A text as the trail repeats it: whole, or of one that is longer than a report's section in both languages its beginning, its length and its digest. */
public final class Quoted {

    /** In characters; two languages of the longest section of a report. */
    static final int LONGEST = 41_000;

    private static final int BEGINNING = 4_000;

    private Quoted() {}

    public static String of(String text) {
        return text.length() <= LONGEST
                ? text
                : Excerpt.of(text, BEGINNING) + " [" + text.length() + " characters, SHA-256 " + digest(text) + "]";
    }

    /** SHA-256 of its UTF-8, in lower case hexadecimal. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
