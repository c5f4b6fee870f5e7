package org.istmo.reporting.revision;

import java.util.Locale;
import java.util.Map;

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
    /** What was reported of an article of a treaty: its assessment, and the needs, recommendations and evidence in it. */
    ASSESSMENT,
    /** What a State needs for its national programme or of a consultation, and where the responses that were agreed on stand. */
    NEED,
    /** Activities that support an article or answer a need. */
    ACTIVITY,
    /** What else is no row of the ledger, such as terms of an agreement and other counts, and what the report itself takes in. */
    TERMS;

    private static final Map<String, ChangeCause> OF_FACTS = Map.ofEntries(
            Map.entry("assessment", ASSESSMENT),
            Map.entry("recommendation", ASSESSMENT),
            Map.entry("need", ASSESSMENT),
            Map.entry("evidence", ASSESSMENT),
            Map.entry("programme-need", NEED),
            Map.entry("consultation-need", NEED),
            Map.entry("agreed-response", NEED),
            Map.entry("supporting-activity", ACTIVITY),
            Map.entry("assisting-activity", ACTIVITY));

    /** @param kind of a fact that a figure counts */
    static ChangeCause ofFact(String kind) {
        return OF_FACTS.getOrDefault(kind, TERMS);
    }

    /** Whether it moves rows of the ledger, whose number says something. */
    boolean isOfTheLedger() {
        return compareTo(RE_ALLOCATION) <= 0;
    }

    /** The word in the API, in a report's changes and in the labels. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ChangeCause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
