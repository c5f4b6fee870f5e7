package org.istmo.reporting.aggregate;

import java.math.BigDecimal;

/**
 * What a row comes to.
 *
 * @param value as overlaps were decided, or all of it where a donor or an agreement is asked for
 * @param reported before any decision on overlaps
 * @param consolidated as overlaps were decided, without transfers inside the region and without parents beside their children, whoever is asked for
 * @param count how many parts of the ledger, or activities, the value is made of
 */
public record Tally(BigDecimal value, BigDecimal reported, BigDecimal consolidated, long count) {

    static final Tally NOTHING = new Tally(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    Tally plus(Tally other) {
        return new Tally(
                value.add(other.value),
                reported.add(other.reported),
                consolidated.add(other.consolidated),
                count + other.count);
    }

    /** What is left of it over; its count stays, since every part may leave something over. */
    Tally less(Tally other) {
        return new Tally(
                value.subtract(other.value),
                reported.subtract(other.reported),
                consolidated.subtract(other.consolidated),
                count);
    }

    boolean nothing() {
        return count == 0 && noMoney();
    }

    boolean noMoney() {
        return value.signum() == 0 && reported.signum() == 0 && consolidated.signum() == 0;
    }
}
