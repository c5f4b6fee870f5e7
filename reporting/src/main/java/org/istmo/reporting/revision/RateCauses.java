package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Amount;

/**
 * Why a rate of two figures differs: the causes are applied to both of them one after the other, in their order, and each answers for what the rate moved
 * by then. So they add up, which parts of a quotient do not do by themselves.
 */
final class RateCauses {

    private static final BigDecimal PERCENT = new BigDecimal(100);

    private RateCauses() {}

    /**
     * A figure that the rate is made of.
     *
     * @param before what it was
     * @param causes up to what it is now
     */
    record Term(BigDecimal before, Causes causes) {}

    /** Empty when there is nothing to divide by on the way. */
    static Optional<Causes> of(Amount before, Amount after, Term numerator, Term denominator) {
        Map<ChangeCause, Causes.Part> parts = new EnumMap<>(ChangeCause.class);
        BigDecimal above = numerator.before();
        BigDecimal below = denominator.before();
        BigDecimal reached = before.value();
        for (ChangeCause cause : ChangeCause.values()) {
            Causes.Part moved = numerator.causes().part(cause);
            Causes.Part movedBelow = denominator.causes().part(cause);
            above = above.add(moved.difference());
            below = below.add(movedBelow.difference());
            if (below.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal now = rate(above, below, after);
            if (moved.rows() + movedBelow.rows() > 0) {
                parts.put(cause, new Causes.Part(now.subtract(reached), moved.rows() + movedBelow.rows()));
                reached = now;
            }
        }
        return Optional.of(new Causes(parts));
    }

    private static BigDecimal rate(BigDecimal above, BigDecimal below, Amount printed) {
        BigDecimal whole = printed.currency().equals("%") ? PERCENT : BigDecimal.ONE;
        return above.multiply(whole)
                .divide(below, MathContext.DECIMAL128)
                .setScale(printed.value().scale(), RoundingMode.HALF_EVEN);
    }
}
