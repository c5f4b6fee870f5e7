package org.istmo.domain.grant;

import java.util.Locale;

/** What an amendment changes. */
public enum AmendmentKind {
    AMOUNT(true, false),
    NO_COST_EXTENSION(false, true),
    COST_EXTENSION(true, true),
    /** What is done or where, neither the amount nor the end. */
    SCOPE(false, false);

    private final boolean ofAmount;
    private final boolean ofEnd;

    AmendmentKind(boolean ofAmount, boolean ofEnd) {
        this.ofAmount = ofAmount;
        this.ofEnd = ofEnd;
    }

    public boolean changesAmount() {
        return ofAmount;
    }

    public boolean changesEnd() {
        return ofEnd;
    }

    /** The word in the API and in the database, such as {@code no-cost-extension}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no kind has that word */
    public static AmendmentKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
