package org.istmo.reporting.reconcile;

import java.util.List;

/**
 * Something that a file says in its own language.
 *
 * @param word of bundles
 * @param filled what stands in its blanks
 */
public record Said(String word, List<String> filled) {

    public Said {
        filled = List.copyOf(filled);
    }

    static Said of(String word, String... filled) {
        return new Said(word, List.of(filled));
    }
}
