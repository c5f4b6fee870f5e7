package org.istmo.reporting.dataset.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of an indicator, in its unit.
 *
 * @param value null where it is no number, or a small count of people that is not told
 * @param said what was sent in the stead of a number; empty otherwise
 * @param suppressed whether it is a small count, or would reveal one
 */
public record Measured(
        String key, @Nullable BigDecimal value, String said, boolean suppressed) {}
