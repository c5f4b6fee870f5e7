package org.istmo.domain.overlap;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an office is told.
 *
 * @param kind {@code overlap.decide} or {@code overlap.reverse}
 * @param overlap the pair that it speaks of
 * @param readAt when somebody of the office marked it as read
 * @param readBy that account's name
 */
public record Notice(
        long id,
        String office,
        String kind,
        @Nullable Long overlap,
        String en,
        String es,
        OffsetDateTime at,
        @Nullable OffsetDateTime readAt,
        @Nullable String readBy) {}
