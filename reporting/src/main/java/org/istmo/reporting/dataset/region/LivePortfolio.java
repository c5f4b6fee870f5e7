package org.istmo.reporting.dataset.region;

import java.time.LocalDate;
import java.util.List;

/**
 * What a portfolio would say of its agreements on a day, frozen nowhere.
 *
 * @param agreements the most urgent first
 * @param totals all of them, and those to look at
 */
public record LivePortfolio(LocalDate day, List<PortfolioLine> agreements, List<PortfolioTotal> totals) {

    public LivePortfolio {
        agreements = List.copyOf(agreements);
        totals = List.copyOf(totals);
    }
}
