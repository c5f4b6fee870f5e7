package org.istmo.reporting.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part that an entry was split into, as its reader sees it.
 *
 * @param grant number of the agreement
 * @param usd 2 decimals; null without a rate
 * @param leftOut why it is not in consolidated figures; empty when it is, and where that is not told
 */
public record EntryPart(
        String place,
        String theme,
        @Nullable String donor,
        @Nullable String grant,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        String leftOut) {}
