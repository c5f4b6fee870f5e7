package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.TypedText;

/**
 * The totals of one indicator of an activity as a form holds them: its baseline, and for each period what it is to come to and came to. They become the results of
 * {@code PUT /activities/{id}}, in which parts by sex, age group or country, comments, and all other indicators stand as they were.
 */
final class FilledMeasurements {

    static final String PERIODS = "periods";
    static final String BASELINE = "baseline";
    static final String YEAR = "year";
    static final String VERSION = "version";

    private static final Set<String> OF_A_PART = Set.of("sex", "ageGroup", "country", "location");
    private static final Pattern PERIOD = Pattern.compile(".*/periods/(\\d{1,4})/(start|end|target|actual).*");

    private final JsonObject activity;
    private final int result;
    private final int indicator;

    /**
     * @param activity as the API answers it
     * @param result its place, from 1
     * @param indicator its place in the result, from 1
     * @throws Missing when there is none
     */
    FilledMeasurements(JsonObject activity, int result, int indicator) {
        this.activity = activity;
        this.result = result - 1;
        this.indicator = indicator - 1;
        if (indicator(activity).isEmpty()) {
            throw new Missing("indicator");
        }
    }

    private Optional<JsonObject> indicator(JsonObject whole) {
        return at(list(whole, "results"), result).flatMap(one -> at(list(one, "indicators"), indicator));
    }

    private static Optional<JsonObject> at(JsonArray list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.getJsonObject(index)) : Optional.empty();
    }

    JsonObject result() {
        return list(activity, "results").getJsonObject(result);
    }

    JsonObject indicator() {
        return indicator(activity).orElseThrow();
    }

    /** As it stands. */
    FilledForm form(long version) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(VERSION, List.of(String.valueOf(version)));
        Optional<JsonObject> baseline = total(list(indicator(), "baselines"));
        values.put(BASELINE, List.of(baseline.map(one -> text(one, "value")).orElse("")));
        values.put(YEAR, List.of(baseline.map(one -> text(one, "year")).orElse("")));
        JsonArray periods = list(indicator(), PERIODS);
        for (int index = 0; index < periods.size(); index++) {
            JsonObject period = periods.getJsonObject(index);
            FilledRows.put(values, PERIODS, index, "start", text(period, "start"));
            FilledRows.put(values, PERIODS, index, "end", text(period, "end"));
            FilledRows.put(values, PERIODS, index, "target", totalOf(period, "targets"));
            FilledRows.put(values, PERIODS, index, "actual", totalOf(period, "actuals"));
        }
        return FilledForm.holding(values);
    }

    private static String totalOf(JsonObject period, String list) {
        return total(list(period, list)).map(one -> text(one, "value")).orElse("");
    }

    /** The rows that a form shows: those that it holds, and one to write in. */
    static FilledRows rows(FilledForm form) {
        int held = FilledRows.of(form, PERIODS, 0).filled(List.of()).size();
        return FilledRows.of(form, PERIODS, held + 1);
    }

    /** What changes the activity. */
    JsonObject body(FilledForm form) {
        JsonObjectBuilder changed = Json.createObjectBuilder(indicator())
                .remove(BASELINE)
                .add("baselines", baselines(form))
                .add(PERIODS, periods(form));
        JsonArray indicators = Json.createArrayBuilder(list(result(), "indicators"))
                .set(indicator, changed)
                .build();
        JsonObjectBuilder of = Json.createObjectBuilder(result()).add("indicators", indicators);
        return Json.createObjectBuilder()
                .add(
                        "results",
                        Json.createArrayBuilder(list(activity, "results")).set(result, of))
                .build();
    }

    private JsonArrayBuilder baselines(FilledForm form) {
        JsonObjectBuilder more = Json.createObjectBuilder();
        if (!form.value(YEAR).isEmpty()) {
            more.add(YEAR, form.value(YEAR));
        }
        return withTotal(list(indicator(), "baselines"), form.value(BASELINE), more.build(), Set.of(YEAR));
    }

    private JsonArrayBuilder periods(FilledForm form) {
        JsonArray before = list(indicator(), PERIODS);
        JsonArrayBuilder periods = Json.createArrayBuilder();
        for (FilledRows.Row row : FilledRows.of(form, PERIODS, 0).filled(List.of())) {
            JsonObject known = at(before, row.index()).orElse(JsonValue.EMPTY_JSON_OBJECT);
            JsonObjectBuilder period = Json.createObjectBuilder();
            for (String day : List.of("start", "end")) {
                if (!row.value(day).isEmpty()) {
                    period.add(day, row.value(day));
                }
            }
            periods.add(period.add("targets", withTotal(list(known, "targets"), row.value("target")))
                    .add("actuals", withTotal(list(known, "actuals"), row.value("actual"))));
        }
        return periods;
    }

    private static JsonArrayBuilder withTotal(JsonArray measurements, String value) {
        return withTotal(measurements, value, JsonValue.EMPTY_JSON_OBJECT, Set.of());
    }

    /** The same parts with another total before them; where nothing was typed there is none. */
    private static JsonArrayBuilder withTotal(
            JsonArray measurements, String value, JsonObject more, Set<String> without) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (!value.isEmpty()) {
            JsonObjectBuilder total =
                    Json.createObjectBuilder(total(measurements).orElse(JsonValue.EMPTY_JSON_OBJECT));
            without.forEach(total::remove);
            all.add(total.add("value", TypedText.number(value)).addAll(Json.createObjectBuilder(more)));
        }
        measurements.stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> !isTotal(one))
                .forEach(all::add);
        return all;
    }

    private static Optional<JsonObject> total(JsonArray measurements) {
        return measurements.stream()
                .map(JsonValue::asJsonObject)
                .filter(FilledMeasurements::isTotal)
                .findFirst();
    }

    private static boolean isTotal(JsonObject measurement) {
        return OF_A_PART.stream().allMatch(name -> text(measurement, name).isEmpty())
                && (!(measurement.get("dimensions") instanceof JsonObject dimensions) || dimensions.isEmpty());
    }

    /** The name of the field for a pointer into {@link #body}. */
    static String field(FilledForm form, String pointer) {
        Matcher period = PERIOD.matcher(pointer);
        if (period.matches()) {
            return FilledRows.of(form, PERIODS, 0)
                    .field("/" + PERIODS + "/" + period.group(1) + "/" + period.group(2), List.of());
        }
        return pointer.contains("/baselines") ? pointer.endsWith("/" + YEAR) ? YEAR : BASELINE : FilledForm.WHOLE;
    }

    private static JsonArray list(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
