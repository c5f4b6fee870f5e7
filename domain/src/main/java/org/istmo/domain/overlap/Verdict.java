package org.istmo.domain.overlap;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What two activities are to each other. */
public enum Verdict {
    /** One event; each office spent its own money. Event and participants count once. */
    SAME_ACTIVITY("same-activity"),
    /** The same transactions came in twice. Event, participants and money count once. */
    SAME_MONEY("same-money"),
    DIFFERENT("different");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether it joins the two. */
    public boolean joins() {
        return this != DIFFERENT;
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(Verdict::word).collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Verdict> of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word.equals(word))
                .findFirst();
    }
}
