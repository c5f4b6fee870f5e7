package org.istmo.web.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.validation.Findings;
import org.jspecify.annotations.Nullable;

/** Reads IATI results with their indicators, baselines, periods, targets and actuals. */
final class ResultReader {

    private static final int LONGEST_YEAR = 4;

    private final Narratives narratives;
    private final Findings findings;

    ResultReader(Narratives narratives, Findings findings) {
        this.narratives = narratives;
        this.findings = findings;
    }

    /** @param path of the result, ended by a slash */
    DraftResult result(Element result, String path) {
        return new DraftResult(
                result.code("type"),
                yes(result, "aggregation-status").orElse(null),
                narratives.byLanguage(result.all("title")),
                narratives.byLanguage(result.all("description")),
                each(result, path, "indicator", (indicator, at) -> Optional.of(indicator(indicator, at))));
    }

    /** IATI has no name for an indicator's unit. More is better unless it says otherwise. */
    private DraftIndicator indicator(Element indicator, String path) {
        return new DraftIndicator(
                indicator.code("measure"),
                "",
                yes(indicator, "ascending").orElse(true),
                narratives.byLanguage(indicator.all("title")),
                narratives.byLanguage(indicator.all("description")),
                each(indicator, path, "baseline", (baseline, at) -> Optional.of(measurement(baseline, at))),
                each(indicator, path, "period", this::period));
    }

    private Optional<DraftPeriod> period(Element period, String path) {
        Optional<LocalDate> start = day(period, "period-start", path);
        Optional<LocalDate> end = day(period, "period-end", path);
        List<DraftMeasurement> targets =
                each(period, path, "target", (target, at) -> Optional.of(measurement(target, at)));
        List<DraftMeasurement> actuals =
                each(period, path, "actual", (actual, at) -> Optional.of(measurement(actual, at)));
        return start.flatMap(from -> end.map(to -> new DraftPeriod(from, to, targets, actuals)));
    }

    private DraftMeasurement measurement(Element element, String path) {
        String text = element.attribute("value").orElse("").strip();
        Optional<BigDecimal> value =
                text.isEmpty() ? Optional.empty() : Values.decimal(Optional.of(text), path + "@value", findings);
        Map<String, String> dimensions = dimensions(element);
        return new DraftMeasurement(
                year(element.code("year")),
                Values.date(element.attribute("iso-date"), path + "@iso-date", findings)
                        .orElse(null),
                value.orElse(null),
                value.isPresent() ? "" : text,
                taken(dimensions, "sex", "gender"),
                taken(dimensions, "age", "age-group", "age group"),
                country(taken(dimensions, "country"), dimensions),
                locations(element),
                dimensions,
                narratives.byLanguage(element.all("comment")));
    }

    private static Map<String, String> dimensions(Element element) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (Element dimension : element.all("dimension")) {
            String name = dimension.code("name");
            String value = dimension.code("value");
            dimensions.merge(
                    isOurs(name) ? name.toLowerCase(Locale.ROOT) : name,
                    isOurs(name) ? value.toLowerCase(Locale.ROOT) : value,
                    (before, more) -> before + ", " + more);
        }
        return dimensions;
    }

    private static boolean isOurs(String name) {
        return List.of("sex", "gender", "age", "age-group", "age group", "country")
                .contains(name.toLowerCase(Locale.ROOT));
    }

    /** The value of the first of the names that is there; the dimension is taken out. */
    private static @Nullable String taken(Map<String, String> dimensions, String... names) {
        for (String name : names) {
            String value = dimensions.remove(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** A country by its code; one by its name stays a dimension. */
    private static @Nullable String country(@Nullable String value, Map<String, String> dimensions) {
        if (value != null && value.length() != 2) {
            dimensions.put("country", value);
            return null;
        }
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }

    /** References of locations of the activity; several at once are one part. */
    private static String locations(Element element) {
        return String.join(
                ", ",
                element.all("location").stream()
                        .map(location -> location.code("ref"))
                        .filter(ref -> !ref.isEmpty())
                        .toList());
    }

    private static @Nullable Integer year(String text) {
        boolean plain =
                !text.isEmpty() && text.length() <= LONGEST_YEAR && text.chars().allMatch(Character::isDigit);
        return plain ? Integer.valueOf(text) : null;
    }

    private static Optional<Boolean> yes(Element element, String name) {
        String word = element.code(name);
        return word.isEmpty() ? Optional.empty() : Optional.of(word.equals("1") || word.equals("true"));
    }

    private Optional<LocalDate> day(Element holder, String name, String path) {
        return Values.date(
                holder.first(name).flatMap(day -> day.attribute("iso-date")), path + name + "/@iso-date", findings);
    }

    private static <T> List<T> each(
            Element holder, String path, String name, BiFunction<Element, String, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        int ordinal = 0;
        for (Element element : holder.all(name)) {
            reading.apply(element, path + name + "[" + ++ordinal + "]/").ifPresent(read::add);
        }
        return read;
    }
}
