package org.istmo.reporting.render.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that SUMIFS looks for. It takes no more than 255 characters, reads {@code * ? ~} as a pattern, a beginning {@code = < >} as a comparison, and what
 * looks like a number, a date or a truth as such, in the language of the reader's machine.
 */
final class Criterion {

    private static final int LONGEST = 250;
    /** No date is longer. */
    private static final int LONGEST_DATE = 24;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}-.*");
    private static final Pattern SPECIAL = Pattern.compile("^[=<>].*|.*[*?].*", Pattern.DOTALL);
    private static final Set<String> TRUTHS = Set.of("true", "false", "verdadero", "falso");

    private Criterion() {}

    /** Whether it would look for these words and no others. */
    static boolean takes(String words) {
        boolean dated = DIGIT.matcher(words).find()
                && words.length() <= LONGEST_DATE
                && !CODE.matcher(words).matches();
        return !words.isBlank()
                && words.length() <= LONGEST
                && !dated
                // The sign that takes a pattern's meaning away is itself read in several ways.
                && words.indexOf('~') < 0
                && !TRUTHS.contains(words.toLowerCase(Locale.ROOT));
    }

    /** @param cell that has the words, or empty */
    static String of(String words, String cell) {
        if (SPECIAL.matcher(words).matches()) {
            return quoted("=" + words.replaceAll("([*?])", "~$1"));
        }
        return cell.isEmpty() ? quoted(words) : cell;
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}
