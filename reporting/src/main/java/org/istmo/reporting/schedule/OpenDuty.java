package org.istmo.reporting.schedule;

import org.istmo.domain.grant.OwedReport;

/**
 * A report that an agreement owes and its reader does not have yet.
 *
 * @param span the whole months that it will be about
 */
public record OpenDuty(OwedReport owed, Span span) {

    /** Whether the day that it is due on is over where its office is. */
    public boolean isLate() {
        return owed.passed();
    }
}
