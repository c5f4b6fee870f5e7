package org.istmo.reporting.sitting;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Clearance;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Text;

/**
 * A report before whoever clears it.
 *
 * @param made when its draft was made; empty while it has none
 * @param clearance the step that is due and who may take it; empty when none is
 * @param last what it is held against
 * @param figures its main figures beside those of that one
 * @param changed those that moved, each in a sentence
 * @param unusual what weighs most first
 */
public record ToClear(
        Report report,
        About about,
        Optional<OffsetDateTime> made,
        Optional<Clearance> clearance,
        Optional<LastReport> last,
        List<Compared> figures,
        List<Text> changed,
        List<Unusual> unusual) {

    /** What is most unusual first, then by what it is about. */
    static final Comparator<ToClear> MOST_UNUSUAL_FIRST = Comparator.comparingInt(ToClear::weight)
            .reversed()
            .thenComparing(one -> one.report().scopeKey())
            .thenComparing(one -> one.report().id());

    public ToClear {
        figures = List.copyOf(figures);
        changed = List.copyOf(changed);
        unusual = List.copyOf(unusual);
    }

    /** How unusual it is: all that is unusual in it together. */
    public int weight() {
        return unusual.stream().mapToInt(Unusual::weight).sum();
    }
}
