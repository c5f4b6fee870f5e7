package org.istmo.web.treaty;

import java.math.BigDecimal;
import org.istmo.domain.compliance.SupportingEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an entry gives to an article in a State, as JSON.
 *
 * @param type code of IATI TransactionType
 * @param period the month that it is posted in
 * @param value in {@code currency}
 * @param usd in US dollars; null for want of a rate
 */
public record SupportingEntryView(
        long entry,
        long activity,
        String type,
        String date,
        String period,
        String value,
        String currency,
        @Nullable String usd,
        String href) {

    private static final int YEAR_AND_MONTH = 7;

    static SupportingEntryView of(SupportingEntry entry) {
        BigDecimal usd = entry.usd();
        return new SupportingEntryView(
                entry.entry(),
                entry.activity(),
                entry.type(),
                entry.date().toString(),
                entry.postingMonth().toString().substring(0, YEAR_AND_MONTH),
                entry.amount().toPlainString(),
                entry.currency(),
                usd == null ? null : usd.toPlainString(),
                "/api/v1/activities/" + entry.activity() + "/entries");
    }
}
