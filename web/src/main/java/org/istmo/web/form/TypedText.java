package org.istmo.web.form;

import java.util.regex.Pattern;

/** What a browser makes of the text of a field, and what people write for a number. */
public final class TypedText {

    /** Thousands set apart by commas or spaces, as English and the Spanish of our offices write them, before the point. */
    private static final Pattern IN_THOUSANDS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(?:([,\\u00a0\\u202f ])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?");

    /** A thousand, or a fraction of three decimals after a comma. */
    private static final Pattern THOUSAND_OR_FRACTION = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

    private TypedText() {}

    /** Whether what was typed is what was there: a browser strips a text and ends its lines in its own way, or drops the ends of lines from a field of one. */
    public static boolean isAs(String said, String known) {
        String lines = known.replace("\r\n", "\n").replace('\r', '\n').strip();
        return said.equals(lines)
                || said.equals(known.replace("\n", "").replace("\r", "").strip());
    }

    /** A number as the API takes it, with the commas that our pages print in it taken out; what is none stays as it was typed. */
    public static String number(String said) {
        return IN_THOUSANDS.matcher(said).matches() ? said.replaceAll("[,\\u00a0\\u202f ]", "") : said;
    }

    /** The same of a rate, of which many have three decimals: {@code 17,250} may be either, and stays as it was typed, to be refused. */
    public static String rate(String said) {
        return THOUSAND_OR_FRACTION.matcher(said).matches() ? said : number(said);
    }
}
