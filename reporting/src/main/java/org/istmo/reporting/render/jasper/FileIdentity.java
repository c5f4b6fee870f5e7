package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The identifier in a file's trailer (ISO 32000-1, 14.4), by what its pages draw. */
final class FileIdentity {

    /** The length that identifiers have by custom. */
    private static final int LENGTH = 16;

    private FileIdentity() {}

    static byte[] of(PDDocument document, String heading) throws IOException {
        MessageDigest digest = sha256();
        digest.update(heading.getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[8192];
        for (PDPage page : document.getPages()) {
            try (InputStream content = page.getContents()) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return Arrays.copyOf(digest.digest(), LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
