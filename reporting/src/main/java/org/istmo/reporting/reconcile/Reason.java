package org.istmo.reporting.reconcile;

import java.util.Locale;

/** Why an entry counts otherwise in the ledger's sum than in what was stated. */
public enum Reason {
    /** Consolidated figures leave it out: the mark says why. */
    LEFT_OUT,
    /** Its amount is exact as text, and in no sum of a spreadsheet. */
    EXACT_AS_TEXT,
    /** Posted after the report was read from the ledger. */
    POSTED_SINCE,
    /** It takes an entry back, and was posted after the report was read from the ledger. */
    REVERSED_SINCE,
    /** The report counts it in the currency of its agreement, at a rate. */
    CONVERTED,
    /** It has parts of several agreements, donors or countries, of which the report counts its own. */
    SHARED,
    /** In the report, but the filter does not take it: by its transaction date. */
    DATED_OUTSIDE,
    /** In the report, but the filter does not take it, or its activity is above the reader's level. */
    NOT_TAKEN,
    /** None of these: its rows have to be read. */
    OTHER;

    /** The word in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
