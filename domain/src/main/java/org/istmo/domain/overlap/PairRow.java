package org.istmo.domain.overlap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Two activities that were found to resemble each other, as they are kept.
 *
 * @param decision the verdict's word while it is decided
 * @param decidedFacts as {@link DecidedFacts#of}
 */
record PairRow(
        long id,
        long left,
        long right,
        BigDecimal score,
        String status,
        @Nullable String decision,
        @Nullable String decidedFacts) {

    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String DECIDED = "decided";
}
