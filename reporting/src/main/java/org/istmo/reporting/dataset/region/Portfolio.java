package org.istmo.reporting.dataset.region;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a head of office answers for, on one day.
 *
 * @param office null for the whole region
 * @param day the last of the period, or that of the draft when it is earlier
 * @param agreements the most urgent first
 * @param totals all of them, and those to look at
 * @param waiting overlaps, rejections, months and drafts that waited for somebody when the portfolio was read
 */
public record Portfolio(
        Imprint imprint,
        @Nullable Text office,
        LocalDate day,
        List<PortfolioLine> agreements,
        List<PortfolioTotal> totals,
        List<Counted> waiting,
        LeftOut leftOut)
        implements Dataset<Portfolio> {

    /** What waits, in the order of {@code waiting}. */
    public static final List<String> WAITING = List.of("overlaps", "rejections", "months", "drafts");

    public Portfolio {
        agreements = List.copyOf(agreements);
        totals = List.copyOf(totals);
        waiting = List.copyOf(waiting);
    }

    @Override
    public Portfolio with(Imprint other) {
        return new Portfolio(other, office, day, agreements, totals, waiting, leftOut);
    }
}
