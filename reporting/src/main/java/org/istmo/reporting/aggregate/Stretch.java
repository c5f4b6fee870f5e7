package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.ledger.Grain;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of time that are read from one table: a long range is read in whole years, and only its ends in quarters and months.
 *
 * @param from first day of the first piece; null for the very first
 * @param before first day of the piece after the last; null for no end
 */
record Stretch(
        Grain grain, @Nullable LocalDate from, @Nullable LocalDate before) {

    /** The fewest stretches, of the grain and finer ones, that make up a range whose ends are the first days of months. */
    static List<Stretch> of(Grain grain, @Nullable LocalDate from, @Nullable LocalDate before) {
        LocalDate first = from == null ? null : grain.firstFrom(from);
        LocalDate end = before == null ? null : grain.first(before);
        if (first != null && end != null && !first.isBefore(end)) {
            return grain == Grain.MONTH ? List.of() : of(grain.finer(), from, before);
        }
        List<Stretch> all = new ArrayList<>();
        if (from != null && first != null && from.isBefore(first)) {
            all.addAll(of(grain.finer(), from, first));
        }
        all.add(new Stretch(grain, first, end));
        if (before != null && end != null && end.isBefore(before)) {
            all.addAll(of(grain.finer(), end, before));
        }
        return all;
    }

    /** The coarsest grain that keeps apart what the question keeps apart. */
    static Grain coarsest(Question question) {
        return question.time()
                .map(time ->
                        time == Dimension.YEAR ? Grain.YEAR : time == Dimension.QUARTER ? Grain.QUARTER : Grain.MONTH)
                .orElse(Grain.YEAR);
    }
}
