package org.istmo.web.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftPeriod;
import org.istmo.domain.intake.DraftResult;
import org.istmo.web.form.JsonForm;

/**
 * Reads results. What an indicator aims at and reaches in a period is a list of measurements, the total and its parts; {@code target}, {@code actual} and
 * {@code baseline} are short for a total alone, or stand beside the list that holds it.
 */
final class ResultForm {

    private static final int CODE = 20;
    private static final String DIMENSIONS = "dimensions";
    private static final String QUALITATIVE = "5";
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private ResultForm() {}

    static DraftResult result(JsonForm form) {
        form.knowsOnly(Set.of("type", "aggregation", "title", "description", "indicators"));
        return new DraftResult(
                form.text("type", CODE).orElse("1"),
                form.yesOrNo("aggregation").orElse(null),
                form.neededWords("title", ContentForm.WORDS),
                form.words("description", ContentForm.WORDS),
                form.forms("indicators").stream().map(ResultForm::indicator).toList());
    }

    private static DraftIndicator indicator(JsonForm form) {
        form.knowsOnly(
                Set.of("measure", "unit", "ascending", "title", "description", "baseline", "baselines", "periods"));
        String measure = form.text("measure", CODE).orElse("1");
        boolean words = measure.equals(QUALITATIVE);
        return new DraftIndicator(
                measure,
                form.text("unit", 200).orElse(""),
                form.yesOrNo("ascending").orElse(true),
                form.neededWords("title", ContentForm.WORDS),
                form.words("description", ContentForm.WORDS),
                measurements(form, "baselines", "baseline", words),
                form.forms("periods").stream()
                        .map(period -> period(period, words))
                        .toList());
    }

    private static DraftPeriod period(JsonForm form, boolean words) {
        form.knowsOnly(Set.of("start", "end", "target", "targets", "actual", "actuals"));
        LocalDate start = form.neededDate("start").orElse(NO_DAY);
        return new DraftPeriod(
                start,
                form.neededDate("end").orElse(start),
                measurements(form, "targets", "target", words),
                measurements(form, "actuals", "actual", words));
    }

    /** @param words whether a value is words and no number */
    private static List<DraftMeasurement> measurements(JsonForm form, String several, String one, boolean words) {
        List<DraftMeasurement> measurements = new ArrayList<>();
        for (JsonForm measurement : form.forms(several)) {
            measurements.add(measurement(measurement, words));
        }
        Optional<DraftMeasurement> total = total(form, one, words);
        Optional<DraftMeasurement> listed =
                measurements.stream().filter(DraftMeasurement::isTotal).findFirst();
        if (total.isPresent() && listed.isEmpty()) {
            measurements.add(0, total.get());
        } else if (total.isPresent() && !same(total.get(), listed.get())) {
            form.wrong(one, "contradictory", "The total in " + several + " is another one.");
        }
        return measurements;
    }

    private static boolean same(DraftMeasurement one, DraftMeasurement other) {
        return one.said().equals(other.said())
                && one.number()
                        .map(BigDecimal::stripTrailingZeros)
                        .equals(other.number().map(BigDecimal::stripTrailingZeros));
    }

    private static Optional<DraftMeasurement> total(JsonForm form, String name, boolean words) {
        if (form.holdsObject(name)) {
            return form.form(name).map(measurement -> measurement(measurement, words));
        }
        if (words) {
            return form.text(name, TransactionForm.REFERENCE).map(ResultForm::inWords);
        }
        return form.decimal(name, 24, 6).map(DraftMeasurement::total);
    }

    private static DraftMeasurement inWords(String text) {
        return new DraftMeasurement(null, null, null, text, null, null, null, "", Map.of(), Map.of());
    }

    private static DraftMeasurement measurement(JsonForm form, boolean words) {
        form.knowsOnly(
                Set.of("year", "date", "value", "sex", "ageGroup", "country", "location", DIMENSIONS, "comment"));
        Optional<BigDecimal> value = words ? Optional.empty() : form.decimal("value", 24, 6);
        if (!words && value.isEmpty() && !form.holds("value") && !form.holds("comment")) {
            form.wrong("value", "missing", "A value is needed here, or a comment that says why there is none.");
        }
        return new DraftMeasurement(
                form.integer("year", -9999, 9999).map(Long::intValue).orElse(null),
                form.date("date").orElse(null),
                value.orElse(null),
                words ? form.text("value", TransactionForm.REFERENCE).orElse("") : "",
                form.text("sex", CODE).orElse(null),
                form.text("ageGroup", CODE).orElse(null),
                form.text("country", CODE).orElse(null),
                form.text("location", 200).orElse(""),
                dimensions(form),
                form.words("comment", ContentForm.WORDS));
    }

    /** An object of names and their values, or a list of objects that hold a name and its value each. */
    private static Map<String, String> dimensions(JsonForm form) {
        return form.holdsList(DIMENSIONS)
                ? listed(form.forms(DIMENSIONS))
                : form.form(DIMENSIONS).map(ResultForm::named).orElse(Map.of());
    }

    private static Map<String, String> named(JsonForm form) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        form.names().forEach(name -> form.text(name, 200).ifPresent(value -> dimensions.put(name, value)));
        return dimensions;
    }

    private static Map<String, String> listed(List<JsonForm> forms) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (JsonForm form : forms) {
            form.knowsOnly(Set.of("name", "value"));
            String name = form.needed("name", 200);
            String before = dimensions.put(name, form.needed("value", 200));
            if (before != null && !name.isEmpty()) {
                form.wrong("name", "named-twice", "Each dimension stands here once.");
            }
        }
        return dimensions;
    }
}
