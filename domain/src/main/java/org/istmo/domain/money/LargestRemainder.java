package org.istmo.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits an amount by weights so that the parts add up to it exactly: each part is rounded toward zero to the split's unit, and what is left over goes
 * unit by unit to the largest remainders, the earlier part first where two are equal (the Hamilton method).
 */
public final class LargestRemainder {

    private static final int SMALLEST_SCALE = 2;

    private LargestRemainder() {}

    /**
     * @param amount may be negative; the unit is its last decimal, at least a hundredth
     * @param weights not negative, in the fixed order that settles ties
     * @throws IllegalArgumentException when the weights add up to nothing
     */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        int scale = Math.max(SMALLEST_SCALE, amount.scale());
        BigInteger units = amount.abs().setScale(scale).unscaledValue();
        int weightScale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> whole = weights.stream()
                .map(weight -> weight.setScale(Math.max(0, weightScale)).unscaledValue())
                .toList();
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || whole.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Weights are not negative and not all nothing: " + weights);
        }
        List<BigInteger> parts = apportion(units, whole, sum);
        return parts.stream()
                .map(part -> new BigDecimal(amount.signum() < 0 ? part.negate() : part, scale))
                .toList();
    }

    /**
     * Splits a number of things that cannot be cut.
     *
     * @param weights not negative, in the fixed order that settles ties
     * @throws IllegalArgumentException when the weights add up to nothing
     */
    public static List<Integer> split(int things, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        if (sum <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Weights are not negative and not all nothing: " + weights);
        }
        List<BigInteger> whole = weights.stream().map(BigInteger::valueOf).toList();
        return apportion(BigInteger.valueOf(things), whole, BigInteger.valueOf(sum)).stream()
                .map(BigInteger::intValueExact)
                .toList();
    }

    private static List<BigInteger> apportion(BigInteger units, List<BigInteger> weights, BigInteger sum) {
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = units;
        for (BigInteger weight : weights) {
            BigInteger[] divided = units.multiply(weight).divideAndRemainder(sum);
            parts.add(divided[0]);
            remainders.add(divided[1]);
            left = left.subtract(divided[0]);
        }
        List<Integer> order = new ArrayList<>();
        for (int part = 0; part < weights.size(); part++) {
            order.add(part);
        }
        order.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int next = 0; next < left.intValueExact(); next++) {
            parts.set(order.get(next), parts.get(order.get(next)).add(BigInteger.ONE));
        }
        return parts;
    }
}
