package org.istmo.reporting.revision;

import java.util.Locale;

/** Why a figure is another one than in the version before. */
public enum ChangeCause {
    /** What came in after the version before was read. */
    LATE_ENTRY,
    /** Another exchange rate. */
    RATE,
    /** What was reported says otherwise now: what was posted was taken back, and what took its place. */
    CORRECTION,
    /** An overlap was decided, or decided otherwise. */
    OVERLAP,
    /** Other places, themes, agreements, donors or shares; a child that reports what its parent did, or money that stays inside the region. */
    RE_ALLOCATION,
    /** What is no row of the ledger, such as terms of an agreement and counts, and what the report itself takes in. */
    TERMS;

    /** The word in the API, in a report's changes and in the labels. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ChangeCause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
