package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two activities that resemble each other.
 *
 * @param score from 0 to 1, at 4 decimals
 * @param status {@code open}, {@code decided}, or {@code closed} when they no longer resemble each other
 * @param decision the decision that stands; null while there is none
 * @param history everything that was decided, the oldest first
 */
public record Overlap(
        long id,
        BigDecimal score,
        String status,
        List<String> reasonsEn,
        List<String> reasonsEs,
        OverlapSide left,
        OverlapSide right,
        @Nullable Decided decision,
        List<Decided> history,
        OffsetDateTime foundAt) {

    public Overlap {
        reasonsEn = List.copyOf(reasonsEn);
        reasonsEs = List.copyOf(reasonsEs);
        history = List.copyOf(history);
    }
}
