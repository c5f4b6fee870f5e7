package org.istmo.reporting.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a sample by monetary unit is drawn by, in US dollars to the cent.
 *
 * @param total of the amounts of all entries, whatever their sign
 * @param interval the total over the size, rounded up to the cent: the distance from one unit that is drawn to the next
 * @param start the first unit that is drawn, counted from 0.01: at most the interval
 * @param withoutRate how many entries have no dollars, for want of a rate, and cannot be drawn
 */
public record MonetaryUnits(BigDecimal total, BigDecimal interval, BigDecimal start, long withoutRate) {

    private static final int CENTS = 2;

    /**
     * By the terms' seed: the start is the SHA-256 of seed, colon and {@code start}, as a number, modulo the interval in cents, and one cent.
     *
     * @return empty when there is no dollar to draw
     */
    static Optional<MonetaryUnits> of(SampleTerms terms, BigDecimal total, long withoutRate) {
        BigInteger cents = total.movePointRight(CENTS).toBigIntegerExact();
        if (cents.signum() == 0) {
            return Optional.empty();
        }
        BigInteger size = BigInteger.valueOf(terms.size());
        BigInteger interval = cents.add(size).subtract(BigInteger.ONE).divide(size);
        BigInteger start = new BigInteger(DrawKey.of(terms.seed(), "start"), 16)
                .mod(interval)
                .add(BigInteger.ONE);
        return Optional.of(new MonetaryUnits(
                new BigDecimal(cents, CENTS),
                new BigDecimal(interval, CENTS),
                new BigDecimal(start, CENTS),
                withoutRate));
    }
}
