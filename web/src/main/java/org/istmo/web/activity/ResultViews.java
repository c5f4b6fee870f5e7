package org.istmo.web.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.overlap.likeness.Tongue;
import org.jspecify.annotations.Nullable;

/** Results as the API gives them. A value is a text: a decimal, or the words of a qualitative one. */
public final class ResultViews {

    private ResultViews() {}

    /** A result. */
    public record Result(
            String type,
            @Nullable Boolean aggregation,
            Map<String, String> title,
            Map<String, String> description,
            List<Indicator> indicators) {

        static Result of(DraftResult result) {
            return new Result(
                    result.type(),
                    result.aggregation(),
                    Tongue.told(result.title()),
                    Tongue.told(result.description()),
                    result.indicators().stream().map(Indicator::of).toList());
        }
    }

    /** @param baseline the first total of {@code baselines} */
    public record Indicator(
            String measure,
            @Nullable String unit,
            boolean ascending,
            Map<String, String> title,
            Map<String, String> description,
            @Nullable Measurement baseline,
            List<Measurement> baselines,
            List<Period> periods) {

        static Indicator of(DraftIndicator indicator) {
            return new Indicator(
                    indicator.measure(),
                    ActivityView.filled(indicator.unit()),
                    indicator.ascending(),
                    Tongue.told(indicator.title()),
                    Tongue.told(indicator.description()),
                    indicator.baselines().stream()
                            .filter(DraftMeasurement::isTotal)
                            .findFirst()
                            .map(Measurement::of)
                            .orElse(null),
                    Measurement.of(indicator.baselines()),
                    indicator.periods().stream().map(Period::of).toList());
        }
    }

    /**
     * A period.
     *
     * @param target the first total of {@code targets}
     * @param actual the first total of {@code actuals}
     */
    public record Period(
            String start,
            String end,
            @Nullable String target,
            @Nullable String actual,
            List<Measurement> targets,
            List<Measurement> actuals) {

        static Period of(DraftPeriod period) {
            return new Period(
                    period.start().toString(),
                    period.end().toString(),
                    total(period.targets()),
                    total(period.actuals()),
                    Measurement.of(period.targets()),
                    Measurement.of(period.actuals()));
        }

        private static @Nullable String total(List<DraftMeasurement> measurements) {
            return measurements.stream()
                    .filter(DraftMeasurement::isTotal)
                    .findFirst()
                    .map(total -> Measurement.of(total).value())
                    .orElse(null);
        }
    }

    /** A total, or the part of it that its dimensions tell. */
    public record Measurement(
            @Nullable Integer year,
            @Nullable String date,
            @Nullable String value,
            @Nullable String sex,
            @Nullable String ageGroup,
            @Nullable String country,
            @Nullable String location,
            Map<String, String> dimensions,
            Map<String, String> comment) {

        static Measurement of(DraftMeasurement measurement) {
            return new Measurement(
                    measurement.year(),
                    ActivityView.text(measurement.date()),
                    measurement.number().map(Measurement::plain).orElse(ActivityView.filled(measurement.said())),
                    measurement.sex(),
                    measurement.ageGroup(),
                    measurement.country(),
                    ActivityView.filled(measurement.location()),
                    measurement.dimensions(),
                    Tongue.told(measurement.comment()));
        }

        static List<Measurement> of(List<DraftMeasurement> measurements) {
            return measurements.stream().map(Measurement::of).toList();
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }
}
