package org.istmo.reporting.cutoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;

/**
 * What to look at around the end of a month.
 *
 * @param days how many before and after the end are looked at
 * @param closed whether the month is closed
 * @param postedLater dated in the month and posted after it, largest first
 * @param datedLater posted in the month and dated after it, largest first
 * @param lastDays dated in the last days of the month, largest first
 * @param firstDays dated in the first days after it, largest first
 * @param reversals posted in the first days after it by the office's clock, whatever month they count in, largest first
 */
public record CutOff(
        OfficeCode office,
        YearMonth month,
        int days,
        boolean closed,
        Part postedLater,
        Part datedLater,
        Part lastDays,
        Part firstDays,
        Part reversals) {

    /** How many entries of a part are named at most. */
    public static final int NAMED = 50;

    public static final int MOST_DAYS = 31;

    /**
     * A part of it.
     *
     * @param sums of all of its entries, by currency, reversals taken off
     * @param entries the {@value CutOff#NAMED} largest
     */
    public record Part(List<Sum> sums, List<Entry> entries) {

        public Part {
            sums = List.copyOf(sums);
            entries = List.copyOf(entries);
        }

        /** How many entries there are, named or not. */
        public long count() {
            return sums.stream().mapToLong(Sum::entries).sum();
        }
    }

    /** @param value in the currency */
    public record Sum(String currency, long entries, BigDecimal value) {}

    /**
     * An entry.
     *
     * @param activity number of the activity
     * @param date of the transaction
     * @param month that it is posted in
     * @param usd empty without a rate
     * @param cause of the posting
     * @param reverses number of the entry that it reverses
     * @param document number in the accounting system; empty when there is none
     */
    public record Entry(
            long entry,
            long activity,
            String identifier,
            String type,
            LocalDate date,
            YearMonth month,
            OffsetDateTime postedAt,
            BigDecimal value,
            String currency,
            Optional<BigDecimal> usd,
            String cause,
            Optional<Long> reverses,
            String document) {}
}
