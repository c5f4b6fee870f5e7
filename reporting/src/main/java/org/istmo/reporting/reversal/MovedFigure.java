package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.util.Optional;
import org.istmo.reporting.dataset.Figure;

/**
 * A printed figure that an entry is in.
 *
 * @param without its value if the entry had not counted; empty where that cannot be told from what the report keeps
 * @param withoutUntold why that cannot be told; empty where it is
 * @param revised its value in a revision over the same ledger and the entry's reversal; empty where only the revision itself tells
 * @param revisedUntold why only that does; empty where {@code revised} tells
 */
public record MovedFigure(
        Figure figure,
        Optional<BigDecimal> without,
        Optional<Untold> withoutUntold,
        Optional<BigDecimal> revised,
        Optional<Untold> revisedUntold) {

    /** What the entry adds to it. */
    public Optional<BigDecimal> counted() {
        return without.map(rest -> figure.amount().value().subtract(rest));
    }

    boolean moves() {
        return !isSame(without) || !isSame(revised);
    }

    private boolean isSame(Optional<BigDecimal> value) {
        return value.map(its -> its.compareTo(figure.amount().value()) == 0).orElse(false);
    }
}
