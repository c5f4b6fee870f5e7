package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledMeasurementsTest {

    private static final JsonObject ACTIVITY = read("""
        {"identifier": "A-1", "results": [
          {"type": "2", "title": {"en": "Safer"}, "indicators": [{"title": {"en": "Another"}, "periods": []}]},
          {"type": "1", "title": {"en": "Trained"}, "indicators": [{"title": {"en": "People"}, "unit": "people",
            "baseline": {"year": 2018, "value": "0", "dimensions": {}}, "baselines": [{"year": 2018, "value": "0", "dimensions": {}, "comment": {"en": "None"}}],
            "periods": [{"start": "2019-01-01", "end": "2019-12-31", "target": "10", "actual": "8",
              "targets": [{"value": "10", "dimensions": {}}],
              "actuals": [{"value": "8", "dimensions": {}}, {"value": "5", "sex": "female", "dimensions": {}}]}]}]}]}\
        """);

    private final FilledMeasurements measured = new FilledMeasurements(ACTIVITY, 2, 1);

    @Test
    void a_form_holds_the_totals_and_one_more_row() {
        FilledForm form = measured.form(4);

        assertEquals("4", form.value("version"));
        assertEquals("0", form.value("baseline"));
        assertEquals("2018", form.value("year"));
        assertEquals("10", form.value("periods-0-target"));
        assertEquals("8", form.value("periods-0-actual"));
        assertEquals(2, FilledMeasurements.rows(form).rows().size());
    }

    @Test
    void what_was_typed_changes_totals_and_leaves_parts_comments_and_other_indicators_as_they_were() {
        JsonObject body = measured.body(with(Map.of(
                "baseline",
                "1",
                "periods-0-actual",
                "9",
                "periods-1-start",
                "2020-01-01",
                "periods-1-end",
                "2020-12-31",
                "periods-1-target",
                "12")));

        JsonObject indicator = at(body, 1);
        assertEquals(
                ACTIVITY.getJsonArray("results").get(0),
                body.getJsonArray("results").get(0));
        assertEquals(read("""
            {"value": "1", "year": "2018", "dimensions": {}, "comment": {"en": "None"}}\
            """), indicator.getJsonArray("baselines").getJsonObject(0));
        JsonObject first = indicator.getJsonArray("periods").getJsonObject(0);
        assertEquals("9", first.getJsonArray("actuals").getJsonObject(0).getString("value"));
        assertEquals("female", first.getJsonArray("actuals").getJsonObject(1).getString("sex"));
        assertEquals("10", first.getJsonArray("targets").getJsonObject(0).getString("value"));
        assertEquals(
                "12",
                indicator
                        .getJsonArray("periods")
                        .getJsonObject(1)
                        .getJsonArray("targets")
                        .getJsonObject(0)
                        .getString("value"));
        assertEquals("people", indicator.getString("unit"));
    }

    @Test
    void a_value_is_taken_as_the_pages_print_it_and_another_stays_to_be_refused() {
        JsonObject body = measured.body(with(Map.of("baseline", "1,200.50", "periods-0-actual", "1.200,50")));

        JsonObject indicator = at(body, 1);
        assertEquals(
                "1200.50", indicator.getJsonArray("baselines").getJsonObject(0).getString("value"));
        assertEquals(
                "1.200,50",
                indicator
                        .getJsonArray("periods")
                        .getJsonObject(0)
                        .getJsonArray("actuals")
                        .getJsonObject(0)
                        .getString("value"));
    }

    @Test
    void a_period_whose_fields_are_emptied_is_taken_out() {
        JsonObject body = measured.body(with(
                Map.of("periods-0-start", "", "periods-0-end", "", "periods-0-target", "", "periods-0-actual", "")));

        assertEquals(0, at(body, 1).getJsonArray("periods").size());
    }

    @Test
    void a_fault_stands_at_the_row_that_was_typed() {
        FilledForm form = with(Map.of(
                "periods-0-start",
                "",
                "periods-0-end",
                "",
                "periods-0-target",
                "",
                "periods-0-actual",
                "",
                "periods-1-start",
                "2020-01-01"));

        assertEquals("periods-1-end", FilledMeasurements.field(form, "/results/1/indicators/0/periods/0/end"));
        assertEquals(
                "periods-1-actual",
                FilledMeasurements.field(form, "/results/1/indicators/0/periods/0/actuals/0/value"));
        assertEquals("year", FilledMeasurements.field(form, "/results/1/indicators/0/baselines/0/year"));
        assertEquals("baseline", FilledMeasurements.field(form, "/results/1/indicators/0/baselines/0/value"));
        assertEquals("", FilledMeasurements.field(form, "/title"));
    }

    @Test
    void there_is_no_indicator_at_another_place() {
        for (int[] place : List.of(new int[] {0, 1}, new int[] {3, 1}, new int[] {2, 2}, new int[] {2, 0})) {
            assertThrows(Missing.class, () -> new FilledMeasurements(ACTIVITY, place[0], place[1]));
        }
    }

    private FilledForm with(Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>(measured.form(4).values());
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }

    private static JsonObject at(JsonObject body, int result) {
        return body.getJsonArray("results")
                .getJsonObject(result)
                .getJsonArray("indicators")
                .getJsonObject(0);
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
