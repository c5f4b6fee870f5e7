package org.istmo.web.overlap;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.istmo.domain.overlap.Decided;
import org.istmo.domain.overlap.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A pair with what speaks for it.
 *
 * @param score from 0 to 1
 * @param reasons sentences in both languages
 * @param decision the one that stands; null while there is none
 * @param differences the fields that differ, in the order in which they are shown; only where one pair is asked for
 * @param history everything that was decided, the oldest first; only where one pair is asked for
 * @param foundAt RFC 3339
 */
public record OverlapView(
        long id,
        double score,
        String status,
        TwoLanguages<List<String>> reasons,
        SideView left,
        SideView right,
        @Nullable DecidedView decision,
        String foundAt,
        @Nullable List<Difference> differences,
        @Nullable List<DecidedView> history) {

    static OverlapView brief(Overlap overlap) {
        return of(overlap, null, null);
    }

    static OverlapView whole(Overlap overlap) {
        return of(
                overlap,
                Difference.between(overlap.left(), overlap.right()),
                overlap.history().stream().map(DecidedView::of).toList());
    }

    private static OverlapView of(
            Overlap overlap, @Nullable List<Difference> differences, @Nullable List<DecidedView> history) {
        Decided decision = overlap.decision();
        return new OverlapView(
                overlap.id(),
                overlap.score().doubleValue(),
                overlap.status(),
                new TwoLanguages<>(overlap.reasonsEn(), overlap.reasonsEs()),
                SideView.of(overlap.left()),
                SideView.of(overlap.right()),
                decision == null ? null : DecidedView.of(decision),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(overlap.foundAt()),
                differences,
                history);
    }
}
