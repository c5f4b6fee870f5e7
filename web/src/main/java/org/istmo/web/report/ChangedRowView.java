package org.istmo.web.report;

import org.istmo.reporting.revision.ChangedRow;
import org.jspecify.annotations.Nullable;

/**
 * A ledger row that came or went between two versions; amounts are exact strings, dates ISO 8601.
 *
 * @param in the version that it is in: {@code new} or {@code old}
 * @param counted_value what it adds to the figure of that version: those of the new less those of the old are the difference
 */
public record ChangedRowView(
        String in,
        String cause,
        long entry,
        int part,
        String activity,
        String office,
        String type,
        String date,
        String month,
        String place,
        String theme,
        String value,
        String currency,
        @Nullable String value_usd,
        @Nullable String rate,
        @Nullable String rate_source,
        String counted_value) {

    static ChangedRowView of(ChangedRow changed) {
        RowView row = RowView.of(changed.row());
        return new ChangedRowView(
                changed.came() ? "new" : "old",
                changed.cause().word(),
                row.entry(),
                row.part(),
                row.activity(),
                row.office(),
                row.type(),
                row.date(),
                row.month(),
                row.place(),
                row.theme(),
                row.value(),
                row.currency(),
                row.value_usd(),
                row.rate(),
                row.rate_source(),
                row.counted_value());
    }
}
