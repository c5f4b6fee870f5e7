package org.istmo.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartJsonTest {

    @Test
    void no_name_that_somebody_entered_ends_the_script_that_it_stands_in() {
        String hostile = "</script><script>alert(1)&\u2028";

        String json = ChartJson.of(plot(Plot.Shape.BARS, List.of(hostile), 1), Locale.ENGLISH);

        assertFalse(json.matches("(?s).*[<>&\u2028].*"), json);
        assertEquals(
                hostile, read(json).getJsonObject("data").getJsonArray("labels").getString(0));
    }

    @Test
    void figures_stand_in_it_to_the_cent() {
        JsonObject set = read(ChartJson.of(plot(Plot.Shape.BARS, List.of("A"), 1), Locale.ENGLISH))
                .getJsonObject("data")
                .getJsonArray("datasets")
                .getJsonObject(0);

        assertEquals(
                new BigDecimal("1000000.25"),
                set.getJsonArray("data").getJsonNumber(0).bigDecimalValue());
    }

    @Test
    void of_many_bars_the_first_are_drawn_and_of_many_months_all() {
        List<String> forty = IntStream.range(0, 40).mapToObj(String::valueOf).toList();

        assertEquals(ChartJson.MOST_BARS, labels(plot(Plot.Shape.BARS, forty, 1)));
        assertEquals(40, labels(plot(Plot.Shape.LINES, forty, 1)));
    }

    @Test
    void lines_differ_in_more_than_their_colour() {
        JsonObject data = read(ChartJson.of(plot(Plot.Shape.LINES, List.of("A"), 2), Locale.ENGLISH))
                .getJsonObject("data");
        JsonObject one = data.getJsonArray("datasets").getJsonObject(0);
        JsonObject other = data.getJsonArray("datasets").getJsonObject(1);

        assertNotEquals(one.getJsonArray("borderDash"), other.getJsonArray("borderDash"));
        assertNotEquals(one.getString("pointStyle"), other.getString("pointStyle"));
    }

    @Test
    void what_makes_up_a_whole_is_stacked_and_numbers_are_read_in_the_readers_language() {
        JsonObject options = read(ChartJson.of(plot(Plot.Shape.STACKED, List.of("A"), 2), Locale.forLanguageTag("es")))
                .getJsonObject("options");

        assertTrue(options.getJsonObject("scales").getJsonObject("y").getBoolean("stacked"));
        assertEquals("es", options.getString("locale"));
        assertFalse(options.getBoolean("animation"));
    }

    private static int labels(Plot plot) {
        return read(ChartJson.of(plot, Locale.ENGLISH))
                .getJsonObject("data")
                .getJsonArray("labels")
                .size();
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    static Plot plot(Plot.Shape shape, List<String> labels, int series) {
        List<BigDecimal> values = IntStream.range(0, series)
                .mapToObj(at -> new BigDecimal("1000000.25").add(BigDecimal.valueOf(at)))
                .toList();
        return new Plot(
                shape,
                "USD",
                "Name",
                IntStream.range(0, series).mapToObj(at -> "Series " + at).toList(),
                series,
                labels.stream().map(label -> new Plot.Row("c", label, values)).toList(),
                List.of("=note"));
    }
}
