package org.istmo.web.intake;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;

/**
 * What came of mending a rejection.
 *
 * @param receipt of what was taken in its stead; empty while something is wrong with it, and nothing was taken
 * @param reasons what is wrong with it
 */
record Mended(Optional<Receipt> receipt, List<Reason> reasons) {

    Mended {
        reasons = List.copyOf(reasons);
    }

    static Mended by(Receipt receipt) {
        return new Mended(Optional.of(receipt), List.of());
    }

    static Mended not(List<Reason> reasons) {
        return new Mended(Optional.empty(), reasons);
    }
}
