package org.istmo.domain.overlap;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A decision, its reversal, or its opening again.
 *
 * @param action {@code decided}, {@code reversed} or {@code reopened}
 * @param decision the verdict's word
 * @param keep {@code left} or {@code right}; null where nothing is joined
 * @param by the name of the account; null when the program opened it again by itself
 */
public record Decided(
        String action,
        String decision,
        @Nullable String keep,
        String reason,
        @Nullable String by,
        OffsetDateTime at) {

    public static final String LEFT = "left";
    public static final String RIGHT = "right";

    static @Nullable String side(@Nullable Long kept, long left) {
        return kept == null ? null : kept == left ? LEFT : RIGHT;
    }
}
