package org.istmo.domain.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a check found; null where it says nothing.
 *
 * @param about what it is about, such as the name of a mapping
 * @param type code of IATI TransactionType
 * @param amount in the line's currency
 * @param count how many things it stands for
 */
public record CheckLine(
        @Nullable String about,
        @Nullable String type,
        @Nullable String currency,
        @Nullable LocalDate date,
        @Nullable BigDecimal amount,
        long count) {}
