package org.istmo.reporting.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a PDF was before something was added to it: each of its revisions ends with a mark of its own (ISO 32000-1, 7.5.5). */
public final class Revisions {

    private static final byte[] MARK = {'%', '%', 'E', 'O', 'F', '\n'};
    private static final int MOST = 64;
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();
    private final List<String> found = new ArrayList<>();
    private int matched;

    private Revisions() {}

    /** SHA-256 of the first {@value #MOST} revisions that end as this program ends them, in lower-case hexadecimal. */
    public static List<String> digests(Path file) throws IOException {
        Revisions revisions = new Revisions();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0 && revisions.found.size() < MOST; read = in.read(buffer)) {
                revisions.take(buffer, read);
            }
        }
        return revisions.found;
    }

    private void take(byte[] buffer, int length) {
        int from = 0;
        for (int at = 0; at < length && found.size() < MOST; at++) {
            matched = buffer[at] == MARK[matched] ? matched + 1 : begun(buffer[at]);
            if (matched == MARK.length) {
                digest.update(buffer, from, at + 1 - from);
                found.add(HexFormat.of().formatHex(copy(digest).digest()));
                from = at + 1;
                matched = 0;
            }
        }
        digest.update(buffer, from, length - from);
    }

    /** After {@code %%} another {@code %} leaves two of them. */
    private int begun(byte next) {
        if (next != MARK[0]) {
            return 0;
        }
        return matched == 2 ? 2 : 1;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The platform's SHA-256 can be copied.", impossible);
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
