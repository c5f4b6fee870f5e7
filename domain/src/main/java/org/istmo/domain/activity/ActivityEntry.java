package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posted entry of an activity with the parts that it was split into: what a figure is walked down to.
 *
 * @param type code of IATI TransactionType
 * @param postingMonth its first day
 * @param amount in {@code currency} (ISO 4217)
 * @param rate by which it was converted; null when it is in US dollars, or its currency had no rate on its date
 * @param reverses number of the entry that it takes back
 * @param reversedBy number of the entry that takes it back
 * @param cause why it was posted
 */
public record ActivityEntry(
        long id,
        String type,
        LocalDate date,
        LocalDate postingMonth,
        BigDecimal amount,
        String currency,
        LocalDate valueDate,
        String way,
        String document,
        String reference,
        String description,
        @Nullable Rate rate,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        String cause,
        List<Part> parts) {

    public ActivityEntry {
        parts = List.copyOf(parts);
    }

    /** @param source whose rate it is */
    public record Rate(BigDecimal unitsPerUsd, LocalDate effective, int version, String source) {}

    /**
     * One part.
     *
     * @param usd 2 decimals; null without a rate
     * @param grant number of the agreement
     * @param leftOut why it is not in consolidated figures; empty when it is
     */
    public record Part(
            String place,
            String theme,
            BigDecimal amount,
            @Nullable BigDecimal usd,
            @Nullable String donor,
            @Nullable String grant,
            String leftOut) {}
}
