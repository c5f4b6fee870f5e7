package org.istmo.domain.compliance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.istmo.domain.problem.UnsupportedFormat;

/**
 * A PDF (ISO 32000-1) that runs and carries nothing, as far as its bytes say. Names of actions and of embedded files are looked for in all of it and in {@link
 * PackedObjects}, and the short ones outside of other streams, since compressed bytes spell them by chance. Its bytes are read and no reader's notion of
 * them: what an older version of it held, or nothing refers to, counts as well. One that is encrypted is refused.
 */
final class EvidencePdf {

    /** Bytes at the end within which a reader looks for the mark of the end (implementation note 18 of PDF 1.7). */
    private static final int END = 1_024;

    private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n.*?\\bendstream\\b", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE =
            Pattern.compile("/(Launch|JavaScript|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])");
    private static final Pattern SHORT = Pattern.compile("/(JS|XFA|GoToE|ImportData)(?![A-Za-z0-9])");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");

    private EvidencePdf() {}

    /** @throws UnsupportedFormat when something else follows it, it has no end, or it names what runs or is embedded */
    static void mustBeQuiet(Path file) throws IOException {
        if (isArchive(file)) {
            throw Programs.refused("An archive that follows the document");
        }
        byte[] read = Files.readAllBytes(file);
        String bytes = new String(read, StandardCharsets.ISO_8859_1);
        if (!bytes.substring(Math.max(0, bytes.length() - END)).contains("%%EOF")) {
            throw new UnsupportedFormat(
                    "unreadable", "The document has no end: it is cut off, or something follows it.");
        }
        refuse(ACTIVE.matcher(unescaped(bytes)));
        String outside = unescaped(STREAM.matcher(bytes).replaceAll("stream endstream"));
        refuse(SHORT.matcher(outside));
        if (ENCRYPTED.matcher(outside).find()) {
            throw new UnsupportedFormat(
                    "encrypted", "It is encrypted, and nobody can see what it holds; send it without encryption.");
        }
        new PackedObjects(read, bytes).each(objects -> {
            String names = unescaped(objects);
            refuse(ACTIVE.matcher(names));
            refuse(SHORT.matcher(names));
        });
    }

    private static void refuse(Matcher active) {
        if (active.find()) {
            throw new UnsupportedFormat(
                    "active-content",
                    "It names " + active.group() + "; evidence runs nothing and carries no other files.");
        }
    }

    /** Whether a reader of archives, which looks from the end, finds one in it. */
    private static boolean isArchive(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() >= 0;
        } catch (ZipException none) {
            return false;
        }
    }

    /** Names with their escapes (7.3.5) read. */
    static String unescaped(String names) {
        return ESCAPED.matcher(names)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
