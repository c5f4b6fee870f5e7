package org.istmo.reporting.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which report it is and what it was read from: on the cover, in the running heads and on the last page.
 *
 * @param number the report's own number, such as {@code IST-2026-000012}
 * @param version from 1; a revision counts on
 * @param issued false on a draft, which carries a watermark and stays inside the office
 * @param date of issue, or of the draft
 * @param from first day of the period
 * @param to last day of the period
 * @param offices the offices whose entries are in the report
 * @param provisional true when a month of the period is still open in one of the offices
 * @param trailPosition the number of the last entry of the audit trail when the ledger was read
 * @param readAt when the ledger was read
 * @param address the permanent link to the report
 * @param logo the office's own, or null
 * @param changes what a revision changed, or null on a first version
 * @param zone that the date is of, such as {@code America/Panama}: the report's office's; null in what was read before it was kept
 */
public record Imprint(
        String number,
        int version,
        boolean issued,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        List<Text> offices,
        boolean provisional,
        long trailPosition,
        Instant readAt,
        String address,
        @Nullable Logo logo,
        @Nullable Changes changes,
        @Nullable String zone) {

    public Imprint {
        offices = List.copyOf(offices);
    }

    public Imprint issuedOn(LocalDate day) {
        return new Imprint(
                number,
                version,
                true,
                day,
                from,
                to,
                offices,
                provisional,
                trailPosition,
                readAt,
                address,
                logo,
                changes,
                zone);
    }

    public Imprint changed(Changes since) {
        return new Imprint(
                number,
                version,
                issued,
                date,
                from,
                to,
                offices,
                provisional,
                trailPosition,
                readAt,
                address,
                logo,
                since,
                zone);
    }
}
