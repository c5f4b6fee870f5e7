package org.istmo.web.activity;

import java.util.regex.Pattern;

/** What a browser makes of the text of a field, and what people write for a number. */
final class TypedText {

    /** Thousands set apart by commas or spaces, as English and the Spanish of our offices write them, before the point. */
    private static final Pattern IN_THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:([,\\u00a0\\u202f ])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?");

    private TypedText() {}

    /** Whether what was typed is what was there: a browser strips a text and ends its lines in its own way, or drops the ends of lines from a field of one. */
    static boolean isAs(String said, String known) {
        String lines = known.replace("\r\n", "\n").replace('\r', '\n').strip();
        return said.equals(lines)
                || said.equals(known.replace("\n", "").replace("\r", "").strip());
    }

    /** A number as the API takes it; what is none stays as it was typed. */
    static String number(String said) {
        return IN_THOUSANDS.matcher(said).matches() ? said.replaceAll("[,\\u00a0\\u202f ]", "") : said;
    }
}
