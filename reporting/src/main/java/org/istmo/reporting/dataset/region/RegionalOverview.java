package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;

/**
 * Both offices and their centres together.
 *
 * @param bridge from what was reported to what is counted
 * @param total of every dimension
 * @param quarters every quarter of the period, with or without entries
 * @param frameworks what cooperation frameworks are supported with, counted money
 * @param unallocated what no framework was named for
 * @param apart money in no figure: of parents whose children report it, and of other agencies
 */
public record RegionalOverview(
        Imprint imprint,
        List<Bridge> bridge,
        MoneyLine total,
        List<MoneyLine> quarters,
        List<MoneyLine> offices,
        List<MoneyLine> countries,
        List<MoneyLine> themes,
        List<MoneyLine> donors,
        List<AmountLine> frameworks,
        AmountLine unallocated,
        Reach reach,
        Overlaps overlaps,
        Transfers transfers,
        List<AmountLine> apart,
        List<RateLine> rates,
        LeftOut leftOut)
        implements Dataset<RegionalOverview> {

    public RegionalOverview {
        bridge = List.copyOf(bridge);
        quarters = List.copyOf(quarters);
        offices = List.copyOf(offices);
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
        donors = List.copyOf(donors);
        frameworks = List.copyOf(frameworks);
        apart = List.copyOf(apart);
        rates = List.copyOf(rates);
    }

    @Override
    public RegionalOverview with(Imprint other) {
        return new RegionalOverview(
                other,
                bridge,
                total,
                quarters,
                offices,
                countries,
                themes,
                donors,
                frameworks,
                unallocated,
                reach,
                overlaps,
                transfers,
                apart,
                rates,
                leftOut);
    }
}
