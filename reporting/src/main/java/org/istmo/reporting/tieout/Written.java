package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.istmo.reporting.render.document.Unit;

/**
 * A number that somebody wrote in a text.
 *
 * @param words as they stand there
 * @param currencies those that the words may mean, for money
 * @param readings what the digits may mean: {@code 1.234} is one thing in Madrid and another in Mexico City
 */
record Written(String words, Unit.Kind kind, Set<String> currencies, List<Reading> readings) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    Written {
        currencies = Set.copyOf(currencies);
        readings = List.copyOf(readings);
    }

    /** @param lastPlace the worth of its last digit: 100,000 for {@code 1.2 million} */
    record Reading(BigDecimal value, BigDecimal lastPlace) {

        /** Whether the figure, rounded as this one was, is this one. */
        boolean means(BigDecimal figure) {
            return figure.subtract(value).abs().compareTo(lastPlace.multiply(HALF)) <= 0;
        }

        Reading times(int power) {
            return new Reading(value.scaleByPowerOfTen(power), lastPlace.scaleByPowerOfTen(power));
        }
    }
}
