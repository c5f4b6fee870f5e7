package org.istmo.domain.overlap.likeness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is left of a word when endings and spellings are taken off in which English and Spanish cognates, numbers and genders differ: {@code
 * certification} and {@code certificación} leave the same. One function for both languages: a field may hold either.
 */
final class Stem {

    private static final int SHORT = 3;
    private static final int KEPT = 4;

    /** The longest first. */
    private static final List<String> ENDINGS = List.of(
            "amientos",
            "izations",
            "imiento",
            "amiento",
            "ization",
            "izacion",
            "aciones",
            "ations",
            "mente",
            "ation",
            "acion",
            "ating",
            "ating",
            "ador",
            "ator",
            "ated",
            "ando",
            "endo",
            "ante",
            "ates",
            "ical",
            "able",
            "ible",
            "ados",
            "adas",
            "ivo",
            "iva",
            "ive",
            "ate",
            "ado",
            "ada",
            "ing",
            "ant",
            "tion",
            "cion",
            "sion",
            "ar",
            "ir",
            "ed",
            "ly");

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
    private static final Pattern LAST_VOWELS = Pattern.compile("(?<=.{3})[aeiouy]+$");
    private static final Pattern FIRST_E = Pattern.compile("^es(?=[bcdfglmnpqrtv])");

    private Stem() {}

    /** @param plain a word in lower case without accents */
    static String of(String plain) {
        if (plain.length() <= SHORT || plain.chars().anyMatch(Character::isDigit)) {
            return plain;
        }
        String singular = singular(plain);
        String stem = LAST_VOWELS.matcher(withoutEnding(singular)).replaceAll("");
        return spelt(stem);
    }

    /** The word without the s of a plural: for what the glossary names outright. */
    static String singular(String word) {
        if (word.length() <= SHORT) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > KEPT) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutEnding(String word) {
        String ityless = word.endsWith("idad") || word.endsWith("edad") || word.endsWith("tad")
                ? word.substring(0, word.length() - 3) + "t"
                : word;
        for (String ending : ENDINGS) {
            if (ityless.endsWith(ending) && ityless.length() - ending.length() >= KEPT) {
                return ityless.substring(0, ityless.length() - ending.length());
            }
        }
        return ityless;
    }

    private static String spelt(String stem) {
        String spelt = FIRST_E.matcher(stem).replaceFirst("s");
        spelt = spelt.replace("ph", "f")
                .replace("th", "t")
                .replace("ch", "c")
                .replace("ck", "c")
                .replace("qu", "c");
        spelt = spelt.replace("k", "c").replace("y", "i").replace("z", "s").replace("ct", "t");
        return DOUBLED.matcher(spelt).replaceAll("$1");
    }
}
