package org.istmo.web.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;

/** Results in the words of whoever reads the page of an activity: of each indicator what was there before, what is aimed at and what was reached, totals and their parts. */
final class ActivityResults {

    private final Reading reading;
    private final CodeNames names;

    ActivityResults(Reading reading, CodeNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** @param about its kind, and whether it may be added to others */
    public record Result(String title, String about, String description, List<Indicator> indicators) {

        public Result {
            indicators = List.copyOf(indicators);
        }
    }

    /** @param about its unit and how it is measured */
    public record Indicator(String title, String about, String description, List<Line> lines) {

        public Indicator {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A baseline, or what is aimed at and was reached in a period.
     *
     * @param part whom or where it is about
     */
    public record Line(String when, String part, String baseline, String target, String actual, String comment) {

        private boolean lacksActual(String other) {
            return part.equals(other) && actual.isEmpty();
        }

        private Line reaching(String value, String said) {
            return new Line(when, part, baseline, target, value, joined(" ", comment, said));
        }
    }

    List<Result> of(List<DraftResult> results) {
        return results.stream().map(this::result).toList();
    }

    private Result result(DraftResult result) {
        Boolean adds = result.aggregation();
        return new Result(
                reading.in(result.title()),
                joined(
                        " · ",
                        word("activity.resultType.", result.type()),
                        adds == null
                                ? ""
                                : reading.say("activity.field.aggregation") + ": "
                                        + reading.say("activity.yesNo." + adds)),
                reading.in(result.description()),
                result.indicators().stream().map(this::indicator).toList());
    }

    private Indicator indicator(DraftIndicator indicator) {
        List<Line> lines = new ArrayList<>();
        indicator.baselines().forEach(baseline -> lines.add(baseline(baseline)));
        indicator.periods().forEach(period -> lines.addAll(period(period)));
        return new Indicator(
                reading.in(indicator.title()),
                joined(
                        " · ",
                        indicator.unit(),
                        word("activity.measure.", indicator.measure()),
                        reading.say("activity.field.ascending") + ": "
                                + reading.say("activity.yesNo." + indicator.ascending())),
                reading.in(indicator.description()),
                lines);
    }

    private Line baseline(DraftMeasurement baseline) {
        LocalDate date = baseline.date();
        String when = date != null
                ? reading.day(date)
                : baseline.year() == null ? "" : reading.say("activity.inYear", String.valueOf(baseline.year()));
        return new Line(when, part(baseline), value(baseline), "", "", reading.in(baseline.comment()));
    }

    private List<Line> period(DraftPeriod period) {
        String when = reading.period(period.start(), period.end());
        List<Line> lines = new ArrayList<>();
        period.targets()
                .forEach(target ->
                        lines.add(new Line(when, part(target), "", value(target), "", reading.in(target.comment()))));
        for (DraftMeasurement actual : period.actuals()) {
            String part = part(actual);
            String said = reading.in(actual.comment());
            Optional<Line> aimed =
                    lines.stream().filter(line -> line.lacksActual(part)).findFirst();
            aimed.ifPresentOrElse(
                    line -> lines.set(lines.indexOf(line), line.reaching(value(actual), said)),
                    () -> lines.add(new Line(when, part, "", "", value(actual), said)));
        }
        return lines.isEmpty() ? List.of(new Line(when, "", "", "", "", "")) : lines;
    }

    private String value(DraftMeasurement measurement) {
        return measurement
                .number()
                .map((BigDecimal number) -> reading.number(number))
                .orElse(measurement.said());
    }

    private String part(DraftMeasurement measurement) {
        if (measurement.isTotal()) {
            return reading.say("activity.part.all");
        }
        String others = measurement.dimensions().entrySet().stream()
                .map(dimension -> dimension.getKey() + ": " + dimension.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return joined(
                ", ",
                names.ofAny(CodeList.SEX, measurement.sex()),
                names.ofAny(CodeList.AGE_GROUP, measurement.ageGroup()),
                names.ofAny(CodeList.PLACE, measurement.country()),
                measurement.location(),
                others);
    }

    private String word(String key, String code) {
        return reading.knows(key + code) ? reading.say(key + code) : code;
    }

    /** Those that say something. */
    static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
