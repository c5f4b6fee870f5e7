package org.istmo.web.table;

/** Goes over bytes and says whether they are UTF-8 (RFC 3629), surrogates being none, or might be Windows-1252 instead. */
final class Utf8Walk {

    private int missing;
    private int low;
    private int high;
    private int currentLine = 1;
    private int badLine;
    private boolean longer;
    private boolean surrogate;
    private boolean undefined;
    private int previous;

    void over(byte[] bytes, int length) {
        for (int index = 0; index < length; index++) {
            over(bytes[index] & 0xFF);
        }
    }

    private void over(int one) {
        currentLine += one == '\n' ? 1 : 0;
        undefined |= one == 0x81 || one == 0x8D || one == 0x8F || one == 0x90 || one == 0x9D;
        if (missing > 0 && one >= low && one <= high) {
            missing--;
            low = 0x80;
            high = 0xBF;
            longer |= missing == 0;
        } else {
            if (missing > 0) {
                surrogate |= previous == 0xED && one >= 0xA0 && one <= 0xBF;
                bad();
            }
            begin(one);
        }
        previous = one;
    }

    private void begin(int one) {
        low = one == 0xE0 ? 0xA0 : one == 0xF0 ? 0x90 : 0x80;
        high = one == 0xED ? 0x9F : one == 0xF4 ? 0x8F : 0xBF;
        missing = one >= 0xC2 && one <= 0xDF ? 1 : one >= 0xE0 && one <= 0xEF ? 2 : one >= 0xF0 && one <= 0xF4 ? 3 : 0;
        if (one >= 0x80 && missing == 0) {
            bad();
        }
    }

    void end() {
        if (missing > 0) {
            bad();
        }
    }

    private void bad() {
        badLine = badLine == 0 ? currentLine : badLine;
    }

    boolean sound() {
        return badLine == 0;
    }

    /** Where it is not, the first line; otherwise 0. */
    int line() {
        return badLine;
    }

    /** No character of it is UTF-8 of several bytes, and each byte is a character of Windows-1252. */
    boolean couldBeWindows() {
        return !longer && !surrogate && !undefined;
    }
}
