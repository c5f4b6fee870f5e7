package org.istmo.web.report;

import java.math.BigDecimal;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.lineage.LineageRow;
import org.jspecify.annotations.Nullable;

/** A ledger row that a figure was made of; amounts are exact strings, dates ISO 8601. */
public record RowView(
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

    static RowView of(LineageRow row) {
        BigDecimal usd = row.usd();
        BigDecimal rate = row.rate();
        return new RowView(
                row.entry(),
                row.part(),
                row.activity(),
                row.office(),
                row.type(),
                row.transactionDate().toString(),
                row.postingMonth().toString().substring(0, "yyyy-MM".length()),
                row.place(),
                row.theme(),
                Decimals.plain(row.amount()).toPlainString(),
                row.currency(),
                usd == null ? null : usd.toPlainString(),
                rate == null ? null : rate.stripTrailingZeros().toPlainString(),
                row.rateSource(),
                Decimals.plain(row.countedValue()).toPlainString());
    }
}
