package org.istmo.reporting.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of periods that came due while nobody looked: the program was down, or the schedule was paused. */
public enum CatchUp {
    /** Each is reported on. */
    ALL,
    /** The last one is reported on, the others are noted as left out. */
    LATEST,
    /** They are noted as left out. */
    NONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CatchUp> of(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst();
    }
}
