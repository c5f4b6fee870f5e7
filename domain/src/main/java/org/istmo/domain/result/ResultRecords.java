package org.istmo.domain.result;

import java.util.List;
import org.istmo.domain.activity.Wording;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.jdbi.v3.core.Handle;

/** Writes the results of activities. The office's latch is held by then. */
public class ResultRecords {

    private final Handle handle;
    private final Numbers numbers;
    private final MeasurementRecords measurements;

    public ResultRecords(Handle handle, Numbers numbers) {
        this.handle = handle;
        this.numbers = numbers;
        this.measurements = new MeasurementRecords(handle);
    }

    /** Takes away every result of the activity. */
    public void clear(long activity) {
        String indicators = "SELECT i.id FROM result_indicator i JOIN activity_result r ON r.id = i.result"
                + " WHERE r.activity = :activity";
        for (String table : List.of("indicator_measurement", "indicator_period")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE indicator IN (" + indicators + ")")
                    .bind("activity", activity)
                    .execute();
        }
        handle.createUpdate("DELETE FROM result_indicator WHERE result IN"
                        + " (SELECT id FROM activity_result WHERE activity = :activity)")
                .bind("activity", activity)
                .execute();
        handle.createUpdate("DELETE FROM activity_result WHERE activity = :activity")
                .bind("activity", activity)
                .execute();
    }

    /** Writes results of an activity that has none. */
    public void insert(long activity, List<DraftResult> results) {
        int ordinal = 0;
        for (DraftResult result : results) {
            long id = numbers.next();
            handle.createUpdate(
                            "INSERT INTO activity_result (id, activity, ordinal, type, aggregation, title_en, title_es,"
                                    + " description_en, description_es) VALUES (:id, :activity, :ordinal, :type, :aggregation, :titleEn,"
                                    + " :titleEs, :descriptionEn, :descriptionEs)")
                    .bind("id", id)
                    .bind("activity", activity)
                    .bind("ordinal", ++ordinal)
                    .bind("type", result.type())
                    .bind("aggregation", result.aggregation())
                    .bind("titleEn", Wording.english(result.title()))
                    .bind("titleEs", Wording.spanish(result.title()))
                    .bind("descriptionEn", Wording.english(result.description()))
                    .bind("descriptionEs", Wording.spanish(result.description()))
                    .execute();
            int indicator = 0;
            for (DraftIndicator each : result.indicators()) {
                indicator(id, ++indicator, each);
            }
        }
    }

    private void indicator(long result, int ordinal, DraftIndicator indicator) {
        long id = numbers.next();
        handle.createUpdate(
                        "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es,"
                                + " description_en, description_es) VALUES (:id, :result, :ordinal, :measure, :unit, :ascending, :titleEn,"
                                + " :titleEs, :descriptionEn, :descriptionEs)")
                .bind("id", id)
                .bind("result", result)
                .bind("ordinal", ordinal)
                .bind("measure", indicator.measure())
                .bind("unit", indicator.unit())
                .bind("ascending", indicator.ascending())
                .bind("titleEn", Wording.english(indicator.title()))
                .bind("titleEs", Wording.spanish(indicator.title()))
                .bind("descriptionEn", Wording.english(indicator.description()))
                .bind("descriptionEs", Wording.spanish(indicator.description()))
                .execute();
        measurements.insert(id, 0, Kind.BASELINE, indicator.baselines());
        int period = 0;
        for (DraftPeriod each : indicator.periods()) {
            period(id, ++period, each);
        }
    }

    private void period(long indicator, int ordinal, DraftPeriod period) {
        handle.createUpdate("INSERT INTO indicator_period (indicator, ordinal, period_start, period_end)"
                        + " VALUES (:indicator, :ordinal, :start, :end)")
                .bind("indicator", indicator)
                .bind("ordinal", ordinal)
                .bind("start", period.start())
                .bind("end", period.end())
                .execute();
        List<DraftMeasurement> targets = period.targets();
        measurements.insert(indicator, ordinal, Kind.TARGET, targets);
        measurements.insert(indicator, ordinal, Kind.ACTUAL, period.actuals());
    }
}
