package org.istmo.reporting.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.istmo.reporting.archive.Report;

/**
 * How many of an issued report's printed figures are not held against the ledger, and why.
 *
 * @param compared how many are
 */
public record Uncompared(Report report, int compared, Map<Why, Integer> left) {

    /** Why a figure is not compared. */
    public enum Why {
        /** It is a count, a balance, a rate or a share of a treaty, and no sum over entries. */
        NO_SUM,
        /** It is of what was posted before the period, too, and the filter does not begin with the ledger. */
        BEFORE,
        /** It is of what consolidated figures leave out. */
        LEFT_OUT,
        /** No column says it, such as of which agreements a portfolio is. */
        NO_COLUMN,
        /** What it is of is above the reader's level, is not there any more, or is too long for a formula. */
        UNNAMED,
        /** More figures than are looked at of one report or for one ledger. */
        MANY;

        /** The word in bundles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Uncompared {
        Map<Why, Integer> sorted = new EnumMap<>(Why.class);
        sorted.putAll(left);
        left = Collections.unmodifiableMap(sorted);
    }
}
