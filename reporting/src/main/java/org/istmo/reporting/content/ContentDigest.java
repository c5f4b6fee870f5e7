package org.istmo.reporting.content;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The content digest of a rendering, as the package says. */
public final class ContentDigest {

    private ContentDigest() {}

    /**
     * In lower-case hexadecimal.
     *
     * @param format {@code pdf} or {@code xlsx}
     * @throws IOException when the file is no such thing
     */
    public static String of(String format, Path rendering) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            write(format, rendering, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(String format, Path rendering, OutputStream out) throws IOException {
        switch (format) {
            case "pdf" -> PdfContent.write(rendering, out);
            case "xlsx" -> ZipContent.write(rendering, out);
            default -> throw new IllegalArgumentException("No content digest is defined for " + format + ".");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
