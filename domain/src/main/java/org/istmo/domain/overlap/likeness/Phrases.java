package org.istmo.domain.overlap.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words with what they mean. Of those that begin at a word the longest is found. The first meaning given to a phrase stays. */
final class Phrases {

    private final Map<String, Phrases> further = new HashMap<>();
    private @Nullable Term meaning;

    /** What begins at a word, and how many words it takes. */
    record Found(Term term, int length) {}

    void add(List<String> words, Term term) {
        Phrases place = this;
        for (String word : words) {
            place = place.further.computeIfAbsent(word, first -> new Phrases());
        }
        if (place.meaning == null) {
            place.meaning = term;
        }
    }

    @Nullable
    Found at(List<String> words, int start) {
        Phrases place = this;
        Found longest = null;
        for (int index = start; index < words.size(); index++) {
            Phrases next = place.further.get(words.get(index));
            if (next == null) {
                return longest;
            }
            place = next;
            if (place.meaning != null) {
                longest = new Found(place.meaning, index - start + 1);
            }
        }
        return longest;
    }
}
