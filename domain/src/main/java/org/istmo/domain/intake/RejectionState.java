package org.istmo.domain.intake;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rejection.
 *
 * @param by the name of the account that dismissed or mended it; null of anything else
 * @param at when they did
 * @param reason why it was dismissed; empty otherwise
 * @param receipt of what was brought in its stead; null unless it was mended
 */
public record RejectionState(
        Kind kind,
        @Nullable String by,
        @Nullable OffsetDateTime at,
        String reason,
        @Nullable Long receipt) {

    /** Nothing became of it yet. */
    public static final RejectionState OPEN = of(Kind.OPEN);

    /** Work to do, or not. */
    public enum Kind {
        OPEN,
        /** Where it is shown. */
        MENDED,
        DISMISSED,
        /** Something of the same came in later. */
        OVERTAKEN;

        /** The word for it in bundles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RejectionState of(Kind kind) {
        return new RejectionState(kind, null, null, "", null);
    }

    public boolean isOpen() {
        return kind == Kind.OPEN;
    }
}
