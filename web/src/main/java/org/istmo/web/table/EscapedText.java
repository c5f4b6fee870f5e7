package org.istmo.web.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of a workbook, in which {@code _x0041_} stands for a character that XML has no place for (ECMA-376, part 1, 22.9.2.19, ST_Xstring). Half of a
 * surrogate pair is no character: {@link #UNKEEPABLE} stands in its place, which nobody takes for one.
 */
public final class EscapedText {

    /** Stands where half of a character was. */
    static final char UNKEEPABLE = '\0';

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String read(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder read = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            read.append(text, from, matcher.start()).append((char) Integer.parseInt(matcher.group(1), 16));
            from = matcher.end();
        }
        return withoutHalves(read.append(text, from, text.length()).toString());
    }

    /** What {@link #read} makes the text of again: characters that XML has no place for, and what looks like an escape itself, are escaped. */
    public static String write(String text) {
        StringBuilder written = new StringBuilder(text.length());
        Matcher looksLikeOne = ESCAPE.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean escaped = one < ' '
                    ? "\t\n\r".indexOf(one) < 0
                    : one == '_' && looksLikeOne.region(at, text.length()).lookingAt();
            written.append(escaped ? String.format("_x%04X_", (int) one) : String.valueOf(one));
        }
        return written.toString();
    }

    private static String withoutHalves(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? UNKEEPABLE : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
