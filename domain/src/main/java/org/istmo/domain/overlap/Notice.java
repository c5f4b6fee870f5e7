package org.istmo.domain.overlap;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an office is told, or one person.
 *
 * @param office that it is told to, or that it speaks of
 * @param kind such as {@code overlap.decide} or {@code finding.answered}
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
