package org.istmo.domain.grant;

import java.util.LinkedHashMap;
import java.util.Map;

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

    static String english(Map<String, String> words) {
        return words.getOrDefault("en", "");
    }

    static String spanish(Map<String, String> words) {
        return words.getOrDefault("es", "");
    }
}
