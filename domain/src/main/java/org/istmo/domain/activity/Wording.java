package org.istmo.domain.activity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words in English and Spanish as two columns hold them, and as those who look for them write them. */
public final class Wording {

    private static final String EN = "en";
    private static final String ES = "es";

    private Wording() {}

    public static String english(Map<String, String> words) {
        return in(words, EN, ES);
    }

    public static String spanish(Map<String, String> words) {
        return in(words, ES, EN);
    }

    /** By language; nothing where there are no words. */
    public static Map<String, String> of(String english, String spanish) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!english.isEmpty()) {
            words.put(EN, english);
        }
        if (!spanish.isEmpty()) {
            words.put(ES, spanish);
        }
        return words;
    }

    /** In lower case and without accents: {@code Capacitación} becomes {@code capacitacion}. */
    public static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
    }

    /** The words of a text that is looked for, each as {@link #plain} writes it. */
    public static List<String> plainWords(String text) {
        return Arrays.stream(plain(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** In the language, or else in the other one, or else in whichever there is. */
    private static String in(Map<String, String> words, String language, String other) {
        String first = words.getOrDefault(language, words.get(other));
        return first != null
                ? first
                : words.values().stream().sorted().findFirst().orElse("");
    }
}
