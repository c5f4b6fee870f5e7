package org.istmo.web.overlap;

import java.time.format.DateTimeFormatter;
import org.istmo.domain.overlap.Decided;
import org.jspecify.annotations.Nullable;

/**
 * A decision, its reversal, or its opening again.
 *
 * @param action {@code decided}, {@code reversed} or {@code reopened}
 * @param keep {@code left} or {@code right}; null where nothing is joined
 * @param by the name of the account; null when the program opened it again by itself
 * @param at RFC 3339
 */
public record DecidedView(
        String action,
        String decision,
        @Nullable String keep,
        String reason,
        @Nullable String by,
        String at) {

    static DecidedView of(Decided decided) {
        return new DecidedView(
                decided.action(),
                decided.decision(),
                decided.keep(),
                decided.reason(),
                decided.by(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(decided.at()));
    }
}
