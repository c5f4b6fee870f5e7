package org.istmo.domain.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a finding has come. */
public enum FindingStanding {
    /** The auditors' own. */
    DRAFT,
    /** The office sees it and owes answers. */
    ISSUED,
    /** Every recommendation has its answer. */
    ANSWERED,
    /** The auditors saw the evidence that it is dealt with. */
    CLOSED;

    /** The word of the API and of the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that word */
    public static FindingStanding of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(FindingStanding::word).collect(Collectors.toUnmodifiableSet());
    }
}
