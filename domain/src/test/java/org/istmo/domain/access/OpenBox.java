package org.istmo.domain.access;

import java.util.Arrays;

/** Keeps bytes as they are, behind a mark: locked ones and, as they were before there was a lock, open ones. */
public final class OpenBox implements Strongbox {

    static final byte OPEN = 0;
    static final byte LOCKED = 1;

    @Override
    public byte[] lock(byte[] bytes) {
        return marked(LOCKED, bytes);
    }

    @Override
    public byte[] unlock(byte[] locked) {
        return Arrays.copyOfRange(locked, 1, locked.length);
    }

    @Override
    public boolean isOpen(byte[] locked) {
        return locked[0] == OPEN;
    }

    static byte[] marked(byte mark, byte[] bytes) {
        byte[] marked = new byte[bytes.length + 1];
        marked[0] = mark;
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        return marked;
    }
}
