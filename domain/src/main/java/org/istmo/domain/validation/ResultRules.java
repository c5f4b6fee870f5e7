package org.istmo.domain.validation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;

/** Results, their indicators and periods (IATI result). */
final class ResultRules {

    /** IATI IndicatorMeasure: a unit, of which parts add up. */
    private static final String UNIT = "1";

    private ResultRules() {}

    static void judge(List<DraftResult> results, Findings findings) {
        int ordinal = 0;
        for (DraftResult result : results) {
            String path = "result[" + ++ordinal + "]";
            ContentRules.code(Codelist.RESULT_TYPE, result.type(), path + "/@type", findings);
            int indicator = 0;
            for (DraftIndicator each : result.indicators()) {
                indicator(path + "/indicator[" + ++indicator + "]", each, findings);
            }
        }
    }

    private static void indicator(String path, DraftIndicator indicator, Findings findings) {
        ContentRules.code(Codelist.INDICATOR_MEASURE, indicator.measure(), path + "/@measure", findings);
        TextRules.atMost(TextRules.WORD_BYTES, indicator.unit(), path + "/@unit", findings);
        boolean adds = indicator.measure().equals(UNIT);
        baselines(path + "/baseline", adds, indicator.baselines(), findings);
        int ordinal = 0;
        Set<List<Object>> seen = new HashSet<>();
        for (DraftPeriod period : indicator.periods()) {
            String at = path + "/period[" + ++ordinal + "]";
            ContentRules.period(at, period.start(), period.end(), findings);
            if (!seen.add(List.of(period.start(), period.end()))) {
                findings.error(at, "period-twice", "The indicator has this period already.");
            }
            MeasurementRules.judge(at + "/target", adds, numbered(period.targets()), findings);
            MeasurementRules.judge(at + "/actual", adds, numbered(period.actuals()), findings);
        }
    }

    /** Baselines of one moment are a whole of their own. */
    private static void baselines(String path, boolean adds, List<DraftMeasurement> baselines, Findings findings) {
        Map<String, Map<Integer, DraftMeasurement>> byMoment = new LinkedHashMap<>();
        numbered(baselines)
                .forEach((ordinal, baseline) -> byMoment.computeIfAbsent(
                                baseline.year() + " " + baseline.date(), moment -> new LinkedHashMap<>())
                        .put(ordinal, baseline));
        byMoment.values().forEach(moment -> MeasurementRules.judge(path, adds, moment, findings));
    }

    private static Map<Integer, DraftMeasurement> numbered(List<DraftMeasurement> measurements) {
        Map<Integer, DraftMeasurement> numbered = new LinkedHashMap<>();
        measurements.forEach(measurement -> numbered.put(numbered.size() + 1, measurement));
        return numbered;
    }
}
