package org.istmo.domain.overlap.likeness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two activities spent beside each other.
 *
 * @param same whether the sums agree within half a percent in a currency, or within one and a half percent in dollars
 * @param inPart whether an amount, or all of one side, is an amount or a sum of amounts of the other
 * @param apart from 0 to 1: how far the sums are from each other
 */
record Amounts(boolean same, boolean inPart, double apart) {

    private static final BigDecimal IN_CURRENCY = new BigDecimal("0.005");
    private static final BigDecimal IN_DOLLARS = new BigDecimal("0.015");
    private static final double NEAR = 0.06;
    private static final int MOST_PARTS = 10;
    private static final Amounts UNKNOWN = new Amounts(false, false, 0);

    static Amounts between(Sketch left, Sketch right) {
        boolean shared = false;
        boolean inPart = false;
        double apart = 0;
        for (Map.Entry<String, List<BigDecimal>> mine : left.amounts().entrySet()) {
            @Nullable List<BigDecimal> theirs = right.amounts().get(mine.getKey());
            if (theirs != null) {
                shared = true;
                BigDecimal leftSum = sum(mine.getValue());
                BigDecimal rightSum = sum(theirs);
                if (close(leftSum, rightSum, IN_CURRENCY)) {
                    return new Amounts(true, false, 0);
                }
                inPart |= part(leftSum, mine.getValue(), theirs) || part(rightSum, theirs, mine.getValue());
                apart = apart(leftSum, rightSum);
            }
        }
        if (left.usd() != null && right.usd() != null && !shared) {
            boolean same = close(left.usd(), right.usd(), IN_DOLLARS);
            return new Amounts(same, false, same ? 0 : apart(left.usd(), right.usd()));
        }
        return shared ? new Amounts(false, inPart, apart) : UNKNOWN;
    }

    /** From 0 to 1: how far within six percent of each other the sums are, as rounded ones or those at another rate are. */
    double near() {
        if (same) {
            return 1;
        }
        return apart > 0 ? Math.max(0, 1 - 2 * apart / NEAR) : 0;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the sum of one side, or one of its several amounts, is made of amounts of the other. */
    private static boolean part(BigDecimal sum, List<BigDecimal> mine, List<BigDecimal> theirs) {
        if (mine.size() > MOST_PARTS || theirs.size() > MOST_PARTS) {
            return theirs.stream().anyMatch(amount -> close(sum, amount, IN_CURRENCY));
        }
        for (int choice = 1; choice < 1 << theirs.size(); choice++) {
            BigDecimal chosen = BigDecimal.ZERO;
            for (int index = 0; index < theirs.size(); index++) {
                chosen = (choice >> index & 1) == 1 ? chosen.add(theirs.get(index)) : chosen;
            }
            if (close(sum, chosen, IN_CURRENCY)) {
                return true;
            }
        }
        return mine.size() > 1
                && mine.stream().anyMatch(one -> theirs.stream().anyMatch(other -> close(one, other, IN_CURRENCY)));
    }

    private static boolean close(BigDecimal left, BigDecimal right, BigDecimal within) {
        return left.signum() != 0
                && left.subtract(right)
                                .abs()
                                .compareTo(left.abs().max(right.abs()).multiply(within))
                        <= 0;
    }

    private static double apart(BigDecimal left, BigDecimal right) {
        if (left.signum() <= 0 || right.signum() <= 0) {
            return 0;
        }
        double ratio = left.divide(right, MathContext.DECIMAL64).doubleValue();
        return Math.min(1, Math.abs(Math.log(ratio)) / 2);
    }
}
