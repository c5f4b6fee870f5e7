package org.istmo.reporting.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of looking at an entry. */
public enum SampleResult {
    /** Not looked at yet, or not to the end. */
    PENDING,
    /** The evidence says what the entry says. */
    AGREED,
    /** It does not. */
    EXCEPTION,
    /** There is no evidence to be had. */
    NOT_AVAILABLE;

    /** The word of the API and of the database, such as {@code not-available}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static SampleResult of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(SampleResult::word).collect(Collectors.toUnmodifiableSet());
    }
}
