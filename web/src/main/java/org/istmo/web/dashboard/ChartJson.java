package org.istmo.web.dashboard;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;

/**
 * A plot as Chart.js (4) takes it. It goes into a script of the page: nothing of a name that somebody entered may end that script.
 *
 * <p>Series differ in lightness, in the way their lines are broken and in the shape of their points, never in colour alone; each colour stands out from the white page by 3 to 1
 * or has a dark edge (WCAG 2.2, 1.4.1 and 1.4.11).
 */
final class ChartJson {

    /** As many bars as one looks over; the table has all rows. */
    static final int MOST_BARS = 15;

    private static final String EDGE = "#1f2933";
    private static final List<String> COLOURS =
            List.of("#14324a", "#c26a00", "#9fc3dc", "#2f6b3c", "#8a2b0e", "#5b3a8c", "#00707a", "#6b5b00");
    private static final List<List<Integer>> DASHES =
            List.of(List.of(), List.of(8, 4), List.of(2, 3), List.of(10, 3, 2, 3), List.of(14, 4), List.of(4, 4));
    private static final List<String> POINTS =
            List.of("circle", "triangle", "rect", "rectRot", "crossRot", "star", "rectRounded", "cross");

    private ChartJson() {}

    static String of(Plot plot, Locale locale) {
        boolean bars = plot.shape() == Plot.Shape.BARS;
        List<Plot.Row> rows = bars ? plot.rows().stream().limit(MOST_BARS).toList() : plot.rows();
        JsonArrayBuilder labels = Json.createArrayBuilder();
        rows.forEach(row -> labels.add(shortened(row.label())));
        JsonArrayBuilder sets = Json.createArrayBuilder();
        for (int at = 0; at < plot.charted(); at++) {
            sets.add(set(plot, rows, at));
        }
        return safe(Json.createObjectBuilder()
                .add("type", plot.shape() == Plot.Shape.LINES ? "line" : "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options(plot, locale))
                .build()
                .toString());
    }

    private static JsonObjectBuilder set(Plot plot, List<Plot.Row> rows, int at) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        rows.forEach(row -> values.add(row.values().get(at)));
        String colour = COLOURS.get(at % COLOURS.size());
        JsonObjectBuilder set = Json.createObjectBuilder()
                .add("label", plot.series().get(at))
                .add("data", values)
                .add("backgroundColor", colour);
        if (plot.shape() == Plot.Shape.LINES) {
            JsonArrayBuilder dash = Json.createArrayBuilder();
            DASHES.get(at % DASHES.size()).forEach(dash::add);
            return set.add("borderColor", colour.equals(COLOURS.get(2)) ? COLOURS.get(3) : colour)
                    .add("borderWidth", 2)
                    .add("borderDash", dash)
                    .add("pointStyle", POINTS.get(at % POINTS.size()))
                    .add("pointRadius", 4);
        }
        return set.add("borderColor", EDGE).add("borderWidth", 1);
    }

    private static JsonObject options(Plot plot, Locale locale) {
        boolean bars = plot.shape() == Plot.Shape.BARS;
        boolean stacked = plot.shape() == Plot.Shape.STACKED;
        JsonObjectBuilder numbers =
                Json.createObjectBuilder().add("beginAtZero", true).add("stacked", stacked);
        if (!plot.isMoney()) {
            numbers.add("ticks", Json.createObjectBuilder().add("precision", 0));
        }
        numbers.add(
                "title",
                Json.createObjectBuilder().add("display", plot.isMoney()).add("text", plot.unit()));
        JsonObjectBuilder names = Json.createObjectBuilder().add("stacked", stacked);
        if (bars) {
            names.add("ticks", Json.createObjectBuilder().add("autoSkip", false));
        }
        return Json.createObjectBuilder()
                .add("locale", locale.toLanguageTag())
                .add("indexAxis", bars ? "y" : "x")
                .add("animation", false)
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add(
                                        "legend",
                                        Json.createObjectBuilder()
                                                .add("display", plot.charted() > 1)
                                                .add("position", "bottom")
                                                .add(
                                                        "labels",
                                                        Json.createObjectBuilder()
                                                                .add("usePointStyle", !bars && !stacked))))
                .add(
                        "scales",
                        Json.createObjectBuilder()
                                .add("x", bars ? numbers : names)
                                .add("y", bars ? names : numbers))
                .build();
    }

    private static final int LONGEST = 30;

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    }

    /** JSON in which no sign ends a script or a line of it. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
