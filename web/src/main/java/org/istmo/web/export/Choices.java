package org.istmo.web.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people choose from in a column of a sheet: its codes stand there in words, with a list to choose from.
 *
 * @param column by name; empty for none
 * @param words by code, in the order of the list; none holds a comma, and together they are no longer than a spreadsheet's list may be
 */
public record Choices(String column, Map<String, String> words) {

    static final Choices NONE = new Choices("", Map.of());

    /** What a list that is not in cells may be long (ECMA-376, part 1, 18.3.1.33 as Excel reads it). */
    private static final int LONGEST = 255;

    private static final String BETWEEN = ",";

    public Choices {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        if (list(words).length() > LONGEST || words.values().stream().anyMatch(word -> word.contains(BETWEEN))) {
            throw new IllegalArgumentException(column);
        }
    }

    String word(String code) {
        return words.getOrDefault(code, code);
    }

    /** As a formula has it, without its quotes. */
    String list() {
        return list(words);
    }

    private static String list(Map<String, String> words) {
        return String.join(BETWEEN, List.copyOf(words.values()));
    }
}
