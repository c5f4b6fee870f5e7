package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure moves.
 *
 * @param difference what it is then, less what it is; empty where that cannot be told
 * @param untold why it cannot be told; null where it is
 */
record Told(Optional<BigDecimal> difference, @Nullable Untold untold) {

    static final Told NOT = by(BigDecimal.ZERO);

    static Told by(BigDecimal difference) {
        return new Told(Optional.of(difference), null);
    }

    static Told unknown(Untold why) {
        return new Told(Optional.empty(), why);
    }

    /** @param why it cannot be told, where there is no difference */
    static Told of(Optional<BigDecimal> difference, Untold why) {
        return difference.map(Told::by).orElseGet(() -> unknown(why));
    }

    boolean isNot() {
        return difference.map(its -> its.signum() == 0).orElse(false);
    }

    /** The reason of what cannot be told; another where it can. */
    Untold why(Untold otherwise) {
        return untold == null ? otherwise : untold;
    }

    Told plus(Told other) {
        if (untold != null) {
            return this;
        }
        return other.untold != null ? other : by(difference.orElseThrow().add(other.difference.orElseThrow()));
    }

    Told negated() {
        return new Told(difference.map(BigDecimal::negate), untold);
    }
}
