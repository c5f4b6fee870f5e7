package org.istmo.reporting.sample;

import java.math.BigDecimal;
import java.util.List;

/**
 * A stratum of a sample's population.
 *
 * @param entries how many it has
 * @param drawn how many of them are in the sample
 * @param sums what they come to, by currency, reversals taken off
 */
public record DrawnStratum(Stratum stratum, long entries, int drawn, List<Sum> sums) {

    public DrawnStratum {
        sums = List.copyOf(sums);
    }

    /** @param value of whole entries, in the currency */
    public record Sum(String currency, long entries, BigDecimal value) {}
}
