package org.istmo.domain.grant;

import java.util.List;
import java.util.Map;

/**
 * What a donor wants its money used for. All of it empty: it is not earmarked.
 *
 * @param themes codes of themes
 * @param countries codes of places
 * @param frameworks codes of cooperation frameworks
 * @param words by language, what no code says
 */
public record Earmarking(
        List<String> themes, List<String> countries, List<String> frameworks, Map<String, String> words) {

    public static final Earmarking NONE = new Earmarking(List.of(), List.of(), List.of(), Map.of());

    public Earmarking {
        themes = List.copyOf(themes);
        countries = List.copyOf(countries);
        frameworks = List.copyOf(frameworks);
        words = Bilingual.kept(words);
    }
}
