package org.istmo.domain.intake;

import java.util.List;
import java.util.Map;

/**
 * An indicator of a result.
 *
 * @param measure code of IATI IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative
 * @param unit what is counted, such as {@code people}; possibly empty
 * @param ascending whether more is better
 * @param title words by language code
 */
public record DraftIndicator(
        String measure,
        String unit,
        boolean ascending,
        Map<String, String> title,
        Map<String, String> description,
        List<DraftMeasurement> baselines,
        List<DraftPeriod> periods) {

    public DraftIndicator {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        baselines = List.copyOf(baselines);
        periods = List.copyOf(periods);
    }
}
