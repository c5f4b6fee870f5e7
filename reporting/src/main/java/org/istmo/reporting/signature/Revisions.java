package org.istmo.reporting.signature;

import java.io.BufferedInputStream;
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

    private Revisions() {}

    /** SHA-256 of the first {@value #MOST} revisions that end as this program ends them, in lower-case hexadecimal. */
    public static List<String> digests(Path file) throws IOException {
        List<String> digests = new ArrayList<>();
        MessageDigest digest = sha256();
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0 && digests.size() < MOST; next = in.read()) {
                digest.update((byte) next);
                matched = next == MARK[matched] ? matched + 1 : begun(next, matched);
                if (matched == MARK.length) {
                    digests.add(HexFormat.of().formatHex(copy(digest).digest()));
                    matched = 0;
                }
            }
        }
        return digests;
    }

    /** After {@code %%} another {@code %} leaves two of them. */
    private static int begun(int next, int matched) {
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
