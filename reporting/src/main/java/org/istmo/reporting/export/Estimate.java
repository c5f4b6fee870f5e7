package org.istmo.reporting.export;

/**
 * How many rows a ledger has before anybody takes it.
 *
 * @param rows as many as were counted
 * @param bound why no more were: there are more, or counting took too long
 */
public record Estimate(long rows, Bound bound) {

    /** How far it was counted. */
    public enum Bound {
        /** To the end. */
        ALL,
        /** There are more rows than that. */
        MORE,
        /** Nobody waits that long: nothing was counted. */
        UNKNOWN
    }
}
