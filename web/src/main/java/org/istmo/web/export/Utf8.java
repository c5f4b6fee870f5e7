package org.istmo.web.export;

import java.io.IOException;
import java.io.OutputStream;

/** Characters on their way out as UTF-8, a buffer at a time. Text of a row in a ledger of millions makes no object on its way. */
final class Utf8 {

    private static final int SIZE = 1 << 15;
    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int filled;

    Utf8(OutputStream out) {
        this.out = out;
    }

    /** Characters of ASCII. */
    void ascii(String text) throws IOException {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            ascii(text.charAt(at));
        }
    }

    void ascii(char one) throws IOException {
        if (filled == SIZE) {
            drain();
        }
        bytes[filled++] = (byte) one;
    }

    void number(long number) throws IOException {
        if (number < 0) {
            ascii(Long.toString(number));
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        room(digits);
        long rest = number;
        for (int at = filled + digits - 1; at >= filled; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        filled += digits;
    }

    /** The character of the text that begins at a place; where the next one begins. Half of a pair is written as a question mark, as Java does. */
    int character(String text, int at) throws IOException {
        char one = text.charAt(at);
        room(LONGEST);
        if (one < 0x80) {
            bytes[filled++] = (byte) one;
        } else if (one < 0x800) {
            bytes[filled++] = (byte) (0xC0 | one >> 6);
            bytes[filled++] = (byte) (0x80 | (one & 0x3F));
        } else if (!Character.isSurrogate(one)) {
            bytes[filled++] = (byte) (0xE0 | one >> 12);
            bytes[filled++] = (byte) (0x80 | (one >> 6 & 0x3F));
            bytes[filled++] = (byte) (0x80 | (one & 0x3F));
        } else {
            return pair(text, at);
        }
        return at + 1;
    }

    private int pair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            bytes[filled++] = '?';
            return at + 1;
        }
        bytes[filled++] = (byte) (0xF0 | point >> 18);
        bytes[filled++] = (byte) (0x80 | (point >> 12 & 0x3F));
        bytes[filled++] = (byte) (0x80 | (point >> 6 & 0x3F));
        bytes[filled++] = (byte) (0x80 | (point & 0x3F));
        return at + 2;
    }

    private void room(int needed) throws IOException {
        if (SIZE - filled < needed) {
            drain();
        }
    }

    /** Hands on what is here, and lets nothing wait further out either. */
    void flush() throws IOException {
        drain();
        out.flush();
    }

    /** Hands on what is here. */
    void drain() throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }
}
