package org.istmo.reporting.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A measure on a line: as transacted, and in US dollars.
 *
 * @param usd null where some entry of the cell has no exchange rate: a missing rate is never a zero
 */
public record Cell(
        Measure measure, Amount transacted, @Nullable Amount usd) {}
