package org.istmo.reporting.reversal;

import java.time.LocalDate;
import java.util.Optional;
import org.istmo.domain.time.OpenMonths;
import org.jdbi.v3.core.Handle;

/**
 * The reversal of an entry: the one that was posted, or the one that would be posted now.
 *
 * @param entry the number of the one that was posted; empty when the entry still stands
 * @param ownMonth first day of the month that the entry was posted to
 * @param month first day of the month that the reversal is posted to: the entry's own, or the first open one when that is closed ({@code rules.md} 3)
 */
public record Reversal(Optional<Long> entry, LocalDate ownMonth, LocalDate month) {

    private static final String ENTRY =
            "SELECT e.posting_month, e.reverses, r.id AS reversal, r.posting_month AS reversal_month, o.closed_through FROM entry e"
                    + " JOIN office o ON o.code = e.office LEFT JOIN entry r ON r.reverses = e.id WHERE e.id = :entry";

    /** Empty when the entry is a reversal itself, which nothing takes back, or when there is none of that number. */
    public static Optional<Reversal> of(Handle handle, long entry) {
        return handle.createQuery(ENTRY)
                .bind("entry", entry)
                .map((row, context) -> {
                    if (row.getObject("reverses") != null) {
                        return Optional.<Reversal>empty();
                    }
                    LocalDate own = row.getObject("posting_month", LocalDate.class);
                    OpenMonths open =
                            new OpenMonths(Optional.ofNullable(row.getObject("closed_through", LocalDate.class)));
                    return Optional.of(
                            row.getObject("reversal") == null
                                    ? new Reversal(Optional.empty(), own, open.postingMonth(own))
                                    : new Reversal(
                                            Optional.of(row.getLong("reversal")),
                                            own,
                                            row.getObject("reversal_month", LocalDate.class)));
                })
                .findOne()
                .flatMap(found -> found);
    }

    /** Whether it stands in another month than what it takes back. */
    public boolean isElsewhere() {
        return !month.equals(ownMonth);
    }
}
