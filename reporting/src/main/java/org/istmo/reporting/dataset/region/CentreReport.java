package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;

/**
 * What one centre of excellence did.
 *
 * @param total of every dimension, of the entries that the centre reported
 * @param transfers what came to the centre from an office, or went from it
 */
public record CentreReport(
        Imprint imprint,
        CentreFacts centre,
        List<Bridge> bridge,
        MoneyLine total,
        List<MoneyLine> quarters,
        List<MoneyLine> countries,
        List<MoneyLine> themes,
        List<MoneyLine> donors,
        List<MoneyLine> agreements,
        Reach reach,
        CentreRecords records,
        Transfers transfers,
        List<RateLine> rates,
        LeftOut leftOut)
        implements Dataset<CentreReport> {

    public CentreReport {
        bridge = List.copyOf(bridge);
        quarters = List.copyOf(quarters);
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
        donors = List.copyOf(donors);
        agreements = List.copyOf(agreements);
        rates = List.copyOf(rates);
    }

    @Override
    public CentreReport with(Imprint other) {
        return new CentreReport(
                other,
                centre,
                bridge,
                total,
                quarters,
                countries,
                themes,
                donors,
                agreements,
                reach,
                records,
                transfers,
                rates,
                leftOut);
    }
}
