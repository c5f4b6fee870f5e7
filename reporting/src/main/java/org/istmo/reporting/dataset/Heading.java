package org.istmo.reporting.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the cover and in the running heads.
 *
 * @param number the report's own number, such as {@code IST-2026-000012}
 * @param version from 1; a revision counts on
 * @param issued false on a draft, which carries a watermark and stays inside the office
 * @param date of issue, or of the draft
 * @param donorCode the IATI organisation identifier
 * @param grantNumber the agreement, or null when the statement covers all of the donor's
 * @param from first day of the period
 * @param to last day of the period
 * @param offices the offices whose entries are in the statement
 * @param provisional true when a month of the period is still open in one of the offices
 * @param trailPosition the number of the last entry of the audit trail when the ledger was read: what was recorded up to it is in the statement, nothing else
 * @param readAt when the ledger was read
 * @param address the permanent link to the report
 */
public record Heading(
        String number,
        int version,
        boolean issued,
        LocalDate date,
        String donorCode,
        String donorName,
        @Nullable String grantNumber,
        @Nullable String grantTitle,
        LocalDate from,
        LocalDate to,
        List<Text> offices,
        boolean provisional,
        long trailPosition,
        Instant readAt,
        String address) {

    public Heading {
        offices = List.copyOf(offices);
    }
}
