package org.istmo.reporting.framework;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.field.Bilingual;

/**
 * An indicator as one activity carries it.
 *
 * @param framework the code of a cooperation framework that the activity contributes to; empty where it names none. An activity of several stands under each
 * @param level the IATI code of the result's type: 1 output, 2 outcome, 3 impact, 9 other
 * @param measure the IATI code: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative
 * @param unit empty where it has none
 * @param resultAt the place of the result in its activity, from 1
 * @param indicatorAt the place of the indicator in its result, from 1
 * @param baseline the first total that was said
 * @param periods by their first day
 */
public record CarriedIndicator(
        Optional<String> framework,
        String level,
        Bilingual result,
        Bilingual title,
        String measure,
        String unit,
        long activity,
        String office,
        String identifier,
        Bilingual activityTitle,
        int resultAt,
        int indicatorAt,
        Optional<Measured> baseline,
        List<MeasuredPeriod> periods) {

    public CarriedIndicator {
        periods = List.copyOf(periods);
    }

    /** Whether it stands under the same result of the same framework. */
    public boolean isBeside(CarriedIndicator other) {
        return framework.equals(other.framework) && level.equals(other.level) && result.equals(other.result);
    }
}
