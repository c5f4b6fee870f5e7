package org.istmo.reporting.tieout;

import java.util.Locale;

/** What a draft is held to, in the order in which it is told. */
public enum Check {
    /** A figure that is a sum over the ledger is the sum of the report's own rows. */
    LEDGER_SUMS,
    /** A figure that is no such sum is what the facts kept with it add up to. */
    FACTS,
    /** What the report is read from says today what it said when the draft was made. */
    LEDGER_MOVED,
    /** Totals and computed columns follow from their parts. */
    PARTS,
    /** Both languages print the same figures. */
    LANGUAGES,
    /** What is carried over is what the report on the period before closed with. */
    OPENING,
    /** Every figure that a text stands in for is printed. */
    PLACEHOLDERS,
    /** Amounts, percentages and counts written in a text are figures of the tables. */
    NARRATIVE_FIGURES,
    /** Texts are there, finished, and not those of the period before. */
    NARRATIVE_TEXTS,
    /** Every entry has an exchange rate. */
    RATES,
    /** Every month of the period is closed. */
    MONTHS;

    /** The word in the API, in exceptions' numbers and in the sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Check of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
