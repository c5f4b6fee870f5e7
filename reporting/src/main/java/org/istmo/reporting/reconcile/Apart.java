package org.istmo.reporting.reconcile;

import java.util.Locale;
import org.istmo.reporting.archive.Report;

/** An issued report of the period that the ledger's sums are not held against, and why. */
public record Apart(Report report, Why why) {

    /** Why there is nothing to compare. */
    public enum Why {
        /** The filter takes less than the report is about. */
        NARROWER_FILTER,
        /** The rows do not say what is the report's: a treaty's share, a portfolio's agreements. */
        NO_SUCH_ROWS,
        /** No figure of it is a sum over the entries of its period. */
        NO_SUCH_FIGURE,
        /** Some months of its period are not in the filter. */
        PARTLY,
        /** The filter begins or ends in the midst of a month of its period: reports are of whole months. */
        CUT_MONTHS,
        /** More reports than are looked at for one ledger. */
        TOO_MANY,
        /** Those before it took as long as may be. */
        TOO_LONG,
        /** What it was issued with cannot be read any more. */
        UNREADABLE;

        /** The word in bundles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
