package org.istmo.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much is at stake. */
public enum Risk {
    HIGH,
    MEDIUM,
    LOW;

    /** The word of the API and of the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static Risk of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(Risk::word).collect(Collectors.toUnmodifiableSet());
    }
}
