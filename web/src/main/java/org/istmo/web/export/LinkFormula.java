package org.istmo.web.export;

import java.io.IOException;

/** The formula of a cell that leads somewhere and shows its words (ECMA-376, part 1, 18.17.7.151). Both stand in it as quoted words, so that nothing of them is worked out. */
final class LinkFormula {

    /** Characters of a quoted word in a formula of Excel. */
    private static final int PIECE = 255;

    /** Of an address that a function leads to Excel takes as many; a link of the sheet may be longer. */
    private static final int LONGEST_ADDRESS = 255;

    /** Of a formula as a whole it takes 8,192. */
    private static final int LONGEST = 7_000;

    private LinkFormula() {}

    /** Whether a formula can hold it: short enough, and nothing in it that a reader of the sheet's XML would take for an escaped sign. */
    static boolean holds(String address, String words) {
        if (address.length() > LONGEST_ADDRESS
                || address.length() + words.length() > LONGEST
                || words.contains("_x")
                || address.contains("_x")) {
            return false;
        }
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) < ' ' || words.charAt(at) >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    /** Without the sign of equality. */
    static void write(String address, String words, Utf8 out) throws IOException {
        out.ascii("HYPERLINK(");
        quoted(address, out);
        out.ascii(',');
        quoted(words, out);
        out.ascii(')');
    }

    private static void quoted(String text, Utf8 out) throws IOException {
        int from = 0;
        while (text.length() - from > PIECE) {
            int end = from + PIECE;
            end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
            piece(text.substring(from, end), out);
            out.ascii("&amp;");
            from = end;
        }
        piece(from == 0 ? text : text.substring(from), out);
    }

    private static void piece(String piece, Utf8 out) throws IOException {
        out.ascii('"');
        SheetText.write(piece.replace("\"", "\"\""), out);
        out.ascii('"');
    }
}
