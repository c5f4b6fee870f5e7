package org.istmo.domain.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which keys stand in a file more than once, found in a walk over it before any of its rows is taken: which of two rows of one key was meant is not for us
 * to say, so that none of them stands. Sixteen bytes a row are kept, however long the keys are: a key is known by the first 64 bits of its SHA-256.
 */
public final class RepeatedKeys {

    private static final int FIRST_ROOM = 256;

    private long[] digests = new long[FIRST_ROOM];
    private int[] rows = new int[FIRST_ROOM];
    private int met;
    private long[] repeated = {};
    private int[] first = {};
    private int[] second = {};

    /** The first two rows of a key. */
    public record Rows(int first, int second) {}

    /** Remembers a key and the number of its row. An empty key is none's. */
    public void meet(String key, int row) {
        if (key.isEmpty()) {
            return;
        }
        if (met == digests.length) {
            digests = Arrays.copyOf(digests, 2 * met);
            rows = Arrays.copyOf(rows, 2 * met);
        }
        digests[met] = digest(key);
        rows[met++] = row;
    }

    /** Ends the walk: only what stood there more than once is remembered any longer. */
    public RepeatedKeys counted() {
        repeated = moreThanOnce(Arrays.copyOf(digests, met));
        first = new int[repeated.length];
        second = new int[repeated.length];
        for (int index = 0; index < met; index++) {
            int found = Arrays.binarySearch(repeated, digests[index]);
            if (found >= 0 && first[found] == 0) {
                first[found] = rows[index];
            } else if (found >= 0 && second[found] == 0) {
                second[found] = rows[index];
            }
        }
        digests = new long[FIRST_ROOM];
        rows = new int[FIRST_ROOM];
        met = 0;
        return this;
    }

    private static long[] moreThanOnce(long[] all) {
        Arrays.sort(all);
        int kept = 0;
        for (int index = 1; index < all.length; index++) {
            if (all[index] == all[index - 1] && (kept == 0 || all[kept - 1] != all[index])) {
                all[kept++] = all[index];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    public boolean any() {
        return repeated.length > 0;
    }

    /** Where a key stands that stands there more than once. */
    public Optional<Rows> of(String key) {
        int found = key.isEmpty() || repeated.length == 0 ? -1 : Arrays.binarySearch(repeated, digest(key));
        return found < 0 ? Optional.empty() : Optional.of(new Rows(first[found], second[found]));
    }

    private static long digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
