package org.istmo.web.dashboard;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.aggregate.Dimension;

/** Reports by month: issued, still to come, late. */
final class DueCounts {

    private DueCounts() {}

    /** @param counts of a month, in that order */
    static Plot plot(BoardWords words, Months months, Map<YearMonth, long[]> counts, List<String> notes) {
        List<Plot.Row> rows = months.pieces(Dimension.MONTH).stream()
                .map(month -> new Plot.Row(
                        month,
                        words.piece(month),
                        Arrays.stream(counts.getOrDefault(YearMonth.parse(month), new long[3]))
                                .mapToObj(BigDecimal::valueOf)
                                .toList()))
                .toList();
        return new Plot(
                Plot.Shape.STACKED,
                "",
                words.head("time"),
                List.of(words.head("issued"), words.head("coming"), words.head("late")),
                3,
                rows,
                notes);
    }
}
