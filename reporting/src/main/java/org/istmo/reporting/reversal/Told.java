package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a figure moves.
 *
 * @param difference what it is then, less what it is; empty where that cannot be told
 */
record Told(Optional<BigDecimal> difference) {

    static final Told UNKNOWN = new Told(Optional.empty());
    static final Told NOT = by(BigDecimal.ZERO);

    static Told by(BigDecimal difference) {
        return new Told(Optional.of(difference));
    }

    boolean isNot() {
        return difference.map(its -> its.signum() == 0).orElse(false);
    }

    Told plus(Told other) {
        return difference
                .flatMap(its -> other.difference.map(its::add))
                .map(Told::by)
                .orElse(UNKNOWN);
    }

    Told negated() {
        return new Told(difference.map(BigDecimal::negate));
    }
}
