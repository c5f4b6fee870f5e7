package org.istmo.reporting.signature;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a signature of a PDF says that it covers: all but its own value.
 *
 * @param first bytes before the value, from the very first
 * @param from where what is signed goes on behind it
 * @param last how many bytes there are of that
 * @param at the time that stands beside it
 */
record SealedRange(long first, long from, long last, Optional<Instant> at) {

    private static final int BUFFER = 1 << 16;

    boolean isAllOf(RandomAccessFile file) throws IOException {
        return from + last == file.length();
    }

    /** The signature's value, with the zeros that fill its room; nothing where no string in hexadecimal stands there. */
    Optional<byte[]> value(RandomAccessFile file) throws IOException {
        byte[] gap = new byte[(int) (from - first)];
        file.seek(first);
        file.readFully(gap);
        String text = new String(gap, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("<") || !text.endsWith(">")) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(text, 1, text.length() - 1));
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    /** SHA-256 of what it covers. */
    byte[] digest(RandomAccessFile file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, file, 0, first);
            update(digest, file, from, last);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private static void update(MessageDigest digest, RandomAccessFile file, long at, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        file.seek(at);
        for (long left = length; left > 0; ) {
            int read = file.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("The file ends before what is signed in it.");
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }
}
