package org.istmo.domain.grant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Words by language, and the two columns that hold them: an empty one stands for a language that nothing was said in. */
final class Bilingual {

    private Bilingual() {}

    static Map<String, String> words(String english, String spanish) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!english.isEmpty()) {
            words.put("en", english);
        }
        if (!spanish.isEmpty()) {
            words.put("es", spanish);
        }
        return words;
    }

    /** A copy in the order of the languages, so that the same words are always told the same way. */
    static Map<String, String> kept(Map<String, String> words) {
        return Collections.unmodifiableMap(new TreeMap<>(words));
    }

    static String english(Map<String, String> words) {
        return words.getOrDefault("en", "");
    }

    static String spanish(Map<String, String> words) {
        return words.getOrDefault("es", "");
    }
}
