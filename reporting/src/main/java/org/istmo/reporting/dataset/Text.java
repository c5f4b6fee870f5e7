package org.istmo.reporting.dataset;

/** Words in both languages of the offices; a text that exists in one only stands in both. */
public record Text(String en, String es) {

    /** A text that nobody translated: the same words in either language. */
    public static Text untranslated(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return language == Language.ES ? es : en;
    }
}
