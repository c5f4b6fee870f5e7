package org.istmo.domain.grant;

import java.util.Locale;

/** What the rate of the support cost is applied to. */
public enum SupportBase {
    /** Every budget line but those of the support cost itself. */
    DIRECT_COSTS,
    /** The same without what is passed on to counterparts. */
    DIRECT_COSTS_LESS_TRANSFERS;

    boolean holds(BudgetLine line) {
        return !line.isSupport()
                && (this == DIRECT_COSTS || !line.costCategory().equals(BudgetLine.TRANSFERS));
    }

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no base has that word */
    public static SupportBase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
