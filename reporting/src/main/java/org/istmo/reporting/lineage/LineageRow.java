package org.istmo.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ledger row that a figure was made of.
 *
 * @param entry the number of the ledger entry
 * @param part the entry's part for one place and theme
 * @param activity the IATI identifier
 * @param type code of IATI TransactionType
 * @param amount as transacted, in {@code currency}
 * @param usd null when the currency had no rate on the date
 * @param rate units of the currency for one US dollar; null for US dollars and where there was none
 * @param countedValue what the row adds to the figure, in the figure's currency
 */
public record LineageRow(
        long entry,
        int part,
        String activity,
        String office,
        String type,
        LocalDate transactionDate,
        LocalDate postingMonth,
        String place,
        String theme,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal usd,
        @Nullable BigDecimal rate,
        @Nullable String rateSource,
        BigDecimal countedValue) {}
