package org.istmo.web.export;

import java.io.IOException;

/**
 * Texts in the XML of a sheet. What XML has no place for is escaped as spreadsheets do ({@link org.istmo.web.table.EscapedText}); a carriage return is
 * a reference, since a reader of XML would make a line feed of it.
 */
final class SheetText {

    /** The most that a cell holds, in units of UTF-16. */
    static final int MOST = 32_767;

    private static final String CUT = "…";

    private SheetText() {}

    static boolean fits(String text) {
        return text.length() <= MOST;
    }

    /** As much of it as a cell holds, with a sign at its end that there is more. */
    static String cut(String text) {
        int end = MOST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Whether a spreadsheet would take it for a formula if somebody went into the cell. */
    static boolean isDangerous(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
    }

    static void write(String text, Utf8 out) throws IOException {
        int length = text.length();
        int at = 0;
        while (at < length) {
            char one = text.charAt(at);
            if (one >= ' ' && one != '&' && one != '<' && one != '>' && one != '_' && one < 0xFFFE) {
                at = out.character(text, at);
            } else {
                special(text, at, one, out);
                at++;
            }
        }
    }

    private static void special(String text, int at, char one, Utf8 out) throws IOException {
        switch (one) {
            case '&' -> out.ascii("&amp;");
            case '<' -> out.ascii("&lt;");
            case '>' -> out.ascii("&gt;");
            case '\r' -> out.ascii("&#13;");
            case '\t', '\n' -> out.ascii(one);
            case '_' -> out.ascii(looksEscaped(text, at) ? "_x005F_" : "_");
            default -> out.ascii(String.format("_x%04X_", (int) one));
        }
    }

    /** Whether {@code _x0041_} or the like stands there. */
    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int digit = at + 2; digit < at + 6; digit++) {
            if (Character.digit(text.charAt(digit), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
