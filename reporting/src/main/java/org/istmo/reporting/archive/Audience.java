package org.istmo.reporting.archive;

/**
 * Whom a report is for.
 *
 * @param donor the donor's code
 * @param agreement the number of the agreement's row, or {@link #WHOLE_DONOR} when the report is about all of the donor's agreements
 */
public record Audience(String donor, long agreement) {

    public static final long WHOLE_DONOR = 0;
}
