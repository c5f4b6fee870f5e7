package org.istmo.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the management says to a recommendation. */
public enum Answer {
    ACCEPTED,
    PARTLY,
    REJECTED;

    /** The word of the API and of the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static Answer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(Answer::word).collect(Collectors.toUnmodifiableSet());
    }
}
