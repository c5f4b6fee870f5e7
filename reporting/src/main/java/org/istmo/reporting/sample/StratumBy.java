package org.istmo.reporting.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the strata of a sample are made by: a column of the ledger. */
public enum StratumBy {
    OFFICE("office"),
    /** Who pays for it; of an entry with several donors, all of them together. */
    DONOR("donor"),
    /** The month that it was posted in. */
    MONTH("period");

    private final String column;

    StratumBy(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The word of the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StratumBy> of(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }

    public static Set<String> words() {
        return Arrays.stream(values()).map(StratumBy::word).collect(Collectors.toUnmodifiableSet());
    }
}
