package org.istmo.reporting.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How entries are drawn. */
public enum SamplingMethod {
    /** Every entry of a stratum alike. */
    RANDOM,
    /** Every US dollar alike, at equal distances: an entry that is larger than the distance is drawn for certain. */
    MONETARY_UNIT;

    /** The word of the API and of the database, such as {@code monetary-unit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SamplingMethod> of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(SamplingMethod::word).collect(Collectors.toUnmodifiableSet());
    }
}
