package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rids a spreadsheet's sum of what binary fractions leave behind. */
final class Rounded {

    private Rounded() {}

    /**
     * The formula rounded to the decimals that its addends have, or nothing where it would not yield the figure.
     *
     * @param addends a null is words, which a sum passes over
     * @param least decimals
     */
    static Optional<String> sum(String formula, List<@Nullable BigDecimal> addends, BigDecimal figure, int least) {
        List<BigDecimal> numbers = addends.stream().filter(Objects::nonNull).toList();
        int decimals = numbers.stream()
                .mapToInt(CellNumbers::decimals)
                .reduce(Math.max(least, CellNumbers.decimals(figure)), Math::max);
        BigDecimal exact = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean yields =
                exact.compareTo(figure) == 0 && added(numbers, decimals).compareTo(figure) == 0;
        return yields ? Optional.of("ROUND(" + formula + "," + decimals + ")") : Optional.empty();
    }

    /** As a spreadsheet adds. */
    private static BigDecimal added(List<BigDecimal> numbers, int decimals) {
        double sum = numbers.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Double::sum);
        return BigDecimal.valueOf(sum).setScale(decimals, RoundingMode.HALF_UP);
    }
}
