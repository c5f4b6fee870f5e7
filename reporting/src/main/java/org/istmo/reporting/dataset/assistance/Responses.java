package org.istmo.reporting.dataset.assistance;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.jspecify.annotations.Nullable;

/**
 * What the last consultation agreed to do, and where it stood at the end of the period, whichever later consultation it was carried into.
 *
 * @param lines in the order that they were agreed
 * @param byStanding how many of each of {@link #STANDINGS}, in their order
 * @param overdue those not done whose deadline was over
 */
public record Responses(List<Line> lines, List<CountLine> byStanding, Counted all, Counted overdue) {

    public static final List<String> STANDINGS = List.of("done", "under-way", "not-begun");

    public Responses {
        lines = List.copyOf(lines);
        byStanding = List.copyOf(byStanding);
    }

    /**
     * One of them.
     *
     * @param id the number of the response as it was agreed
     * @param office that is to see to it
     * @param since when it stands so; null where that is not known
     * @param closing how it was closed; null of what is not done
     */
    public record Line(
            long id,
            Text words,
            String office,
            List<Text> countries,
            @Nullable LocalDate deadline,
            String standing,
            @Nullable LocalDate since,
            boolean overdue,
            @Nullable Text closing) {

        public Line {
            countries = List.copyOf(countries);
        }
    }
}
