package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a posted entry gives to an article in a State: what the money of a cell is walked down to. Reversals are among them.
 *
 * @param type code of IATI TransactionType
 * @param postingMonth its first day
 * @param amount in {@code currency} (ISO 4217)
 * @param usd in US dollars, 2 decimals; null where its currency had no rate on its date
 */
public record SupportingEntry(
        long entry,
        long activity,
        String type,
        LocalDate date,
        LocalDate postingMonth,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal usd) {}
