package org.istmo.reporting.framework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A total that was measured, or is aimed at.
 *
 * @param amount in the indicator's unit; null where it is no number
 * @param said as it was sent, where it is no number
 * @param year of a baseline, where it was said
 */
public record Measured(
        @Nullable BigDecimal amount, String said, @Nullable Integer year) {}
