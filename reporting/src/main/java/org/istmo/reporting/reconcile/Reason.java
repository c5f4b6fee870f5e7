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
    /** It names no category of cost; the report counts it under that of its budget line. */
    CATEGORY_OF_LINE,
    /** In the report, but the filter does not take it: by its transaction date. */
    DATED_OUTSIDE,
    /** In the report, but the filter does not take it, or its activity is above the reader's level. */
    NOT_TAKEN,
    /** In what was stated and not among the rows, although neither the filter nor the reader's level leaves it out: it explains nothing. */
    LOST,
    /** An event that was reported twice: another activity was kept of it. */
    KEPT_OTHER,
    /** Its children count, where they are among what is asked for. */
    PARENT,
    /** It has no first day, and its last one is after the filter's. */
    NO_FIRST_DAY,
    /** A donor's or an agreement's by its entries alone; figures go by who funds the activity. */
    BY_MONEY_ALONE,
    /** What it says came in after the report was read. */
    CHANGED_SINCE,
    /** The report does not count it: what it is related to changed since, or it is above the audience's level. */
    NOT_IN_REPORT,
    /** What was measured came in, or was changed, after the report was read. */
    MEASURED_SINCE,
    /** The report counts a measurement that is not there any more. */
    NO_LONGER_MEASURED,
    /** Of values that do not add up the last one stands, and that is another one now. */
    LATER_VALUE,
    /** In the matrix or a report, but the filter does not take it: by the day of what was reported. */
    REPORTED_OUTSIDE,
    /** What was reported of it was recorded after what the report knows of. */
    RECORDED_SINCE,
    /** The report counts it, and nothing of it may be read any more. */
    NO_LONGER_REPORTED,
    /** A number of the chain that is not among the rows. */
    MISSING,
    /** The entry has another hash than the head that was given out. */
    OTHER_HASH,
    /** None of these: its rows have to be read, and until then it explains nothing. */
    OTHER;

    /** Whether it says why; what stands under another reason is still to be explained. */
    public boolean explains() {
        return this != OTHER && this != LOST;
    }

    /** The word in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
