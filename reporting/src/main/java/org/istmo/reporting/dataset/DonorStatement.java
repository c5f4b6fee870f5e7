package org.istmo.reporting.dataset;

import java.util.List;

/**
 * The statement of what a donor's money did in a period: interim, unaudited and not certified.
 *
 * @param measures the columns, in order
 * @param projects those with an entry in the period, by identifier
 * @param totals all projects, a line for each currency
 * @param usd all projects in US dollars, an amount for each measure
 * @param quarters every quarter of the period, in order, with or without entries
 * @param activities the activities of the statement, by identifier
 * @param rates every exchange rate that was used, by currency and date
 */
public record DonorStatement(
        Heading heading,
        List<Measure> measures,
        List<ProjectStatement> projects,
        List<Line> totals,
        List<Amount> usd,
        List<QuarterTotal> quarters,
        List<ActivityLine> activities,
        List<RateLine> rates,
        LeftOut leftOut) {

    public DonorStatement {
        measures = List.copyOf(measures);
        projects = List.copyOf(projects);
        totals = List.copyOf(totals);
        usd = List.copyOf(usd);
        quarters = List.copyOf(quarters);
        activities = List.copyOf(activities);
        rates = List.copyOf(rates);
    }
}
