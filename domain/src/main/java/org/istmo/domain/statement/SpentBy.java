package org.istmo.domain.statement;

import java.util.Locale;

/** What the lines of a statement's budget table are. */
public enum SpentBy {
    BUDGET_LINE,
    /** The UN harmonised cost categories. */
    COST_CATEGORY;

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when nothing has that word */
    public static SpentBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
