package org.istmo.web.table;

/**
 * How the people who filled a file write what can be read in two ways.
 *
 * @param dayFirst 03/04/2024 is the third of April; otherwise it is a finding
 */
public record Habits(boolean dayFirst, Decimals decimals) {

    /** What 1,234 and 1.234 are, written as text. */
    public enum Decimals {
        /** 1.234 is one and a bit, 1,234 a finding. */
        POINT,
        /** 1,234 is one and a bit, 1.234 a finding. */
        COMMA,
        /** Both are findings. */
        EITHER
    }

    /** Programs write points, and of people nothing is known: what they may have meant in two ways is a finding. */
    public static final Habits UNKNOWN = new Habits(false, Decimals.POINT);

    /** A file in Spanish: the day comes first. Mexico and Panama write 1,234.50, their neighbours 1.234,50. */
    public static final Habits SPANISH = new Habits(true, Decimals.EITHER);
}
