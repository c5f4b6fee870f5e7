package org.istmo.domain.overlap.likeness;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The language that a text is in, as far as its words tell. */
public enum Tongue {
    ENGLISH,
    SPANISH,
    EITHER;

    private static final String EN = "en";
    private static final String ES = "es";

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "of", "for", "and", "on", "in", "to", "with", "by", "at", "from", "against", "its", "their", "into",
            "s");

    private static final Set<String> SPANISH_WORDS = Set.of(
            "de", "del", "la", "el", "los", "las", "en", "para", "con", "y", "por", "al", "sobre", "una", "un",
            "contra", "e", "su", "sus");

    public static Tongue of(String text) {
        return of(Spelling.words(text).stream().map(Spelling.Word::plain).toList());
    }

    /**
     * Words by language as they were said: what was said in one language alone is stored as that of both, and is told in its own. What its words tell neither
     * language of stays in both.
     */
    public static Map<String, String> told(Map<String, String> words) {
        String english = words.getOrDefault(EN, "");
        if (english.isEmpty() || !english.equals(words.get(ES))) {
            return words;
        }
        return switch (of(english)) {
            case ENGLISH -> Map.of(EN, english);
            case SPANISH -> Map.of(ES, english);
            case EITHER -> words;
        };
    }

    /** @param plain words in lower case without accents */
    static Tongue of(List<String> plain) {
        Glossary glossary = Glossary.shipped();
        int english = 0;
        int spanish = 0;
        for (String word : plain) {
            String singular = Stem.singular(word);
            english += ENGLISH_WORDS.contains(word) || glossary.isEnglish(singular) ? 1 : 0;
            spanish += SPANISH_WORDS.contains(word) || glossary.isSpanish(singular) ? 1 : 0;
        }
        return english == spanish ? EITHER : english > spanish ? ENGLISH : SPANISH;
    }

    /** Whether the two are known to be of different languages. */
    boolean isForeignTo(Tongue other) {
        return this != EITHER && other != EITHER && this != other;
    }
}
