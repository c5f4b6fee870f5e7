package org.istmo.domain.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order activities are listed; what is alike in it follows by number. */
public enum ActivityOrder {
    /** By office and identifier. */
    IDENTIFIER("a.office || ' ' || a.identifier", false),
    /** By title in English, where there is one. */
    TITLE_EN("LOWER(a.title_en)", false),
    /** By title in Spanish, where there is one. */
    TITLE_ES("LOWER(a.title_es)", false),
    /** What begins last first; what has no day last. */
    START("COALESCE(a.actual_start, a.planned_start, DATE '1000-01-01')", true),
    /** What came in last first. */
    CHANGED("a.receipt", true);

    private final String key;
    private final boolean backwards;

    ActivityOrder(String key, boolean backwards) {
        this.key = key;
        this.backwards = backwards;
    }

    /** What they are ordered by, of {@code activity a}; never null. */
    String key() {
        return key;
    }

    boolean backwards() {
        return backwards;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ActivityOrder> of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }
}
