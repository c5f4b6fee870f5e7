package org.istmo.domain.overlap.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words: without accents, and each in lower case beside the way it stood. */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?=\\s|$)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,.](?=\\d{3}(?!\\d))");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{Lu})\\.(?=\\p{Lu}\\b)");

    private Spelling() {}

    /**
     * @param written as it stood
     * @param plain lower case without accents
     * @param upper whether it was written in capital letters throughout
     */
    record Word(String written, String plain, boolean upper) {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(together(text));
        while (word.find()) {
            String bare = bare(word.group());
            if (!bare.isEmpty()) {
                boolean upper = bare.equals(bare.toUpperCase(Locale.ROOT)) && !isNumber(bare);
                words.add(new Word(word.group(), bare.toLowerCase(Locale.ROOT), upper));
            }
        }
        return words;
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Numbers without their grouping, "EE.UU." as one word, and no possessives. */
    private static String together(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String ungrouped = THOUSANDS.matcher(composed).replaceAll("");
        return DOTTED.matcher(POSSESSIVE.matcher(ungrouped).replaceAll("")).replaceAll("");
    }

    /** Compatibility forms are taken apart: of "2ª" the letter stays, as of "2a". */
    private static String bare(String word) {
        String apart = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTER.matcher(apart).replaceAll("");
    }
}
