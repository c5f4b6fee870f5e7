package org.istmo.web.report;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;

/** An order as the form of its page holds it, and the same as {@code POST /reports} takes it: there is one rule for both. */
final class FilledOrder {

    private FilledOrder() {}

    static JsonObject body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", form.value("type"))
                .add(
                        "period",
                        Json.createObjectBuilder()
                                .add("from", day(form.value("from"), false))
                                .add("to", day(form.value("to"), true)));
        String[] about = form.value("about").split(":", 2);
        if (about.length == 2) {
            body.add("scope", Json.createObjectBuilder().add(about[0], about[1]));
        }
        for (String name : List.of("languages", "formats")) {
            body.add(name, Json.createArrayBuilder(form.all(name)));
        }
        if (!form.all("audience").isEmpty()) {
            body.add("audience", Json.createArrayBuilder(form.all("audience")));
        }
        return body.build();
    }

    /** The name of the field for a pointer into the body. */
    static String field(String pointer) {
        return switch (RefusalWords.first(pointer)) {
            case "scope" -> "about";
            case "period" -> pointer.equals("/period/to") ? "to" : "from";
            default -> RefusalWords.first(pointer);
        };
    }

    /** The same form pressed twice orders once; what was changed in it orders anew. */
    static String key(FilledForm form, JsonObject body) {
        String asked = form.value("once") + body;
        return "page-" + UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }

    /** The first or the last day of a month; what is none as it was typed, to be found wrong. */
    private static String day(String month, boolean last) {
        try {
            YearMonth read = YearMonth.parse(month);
            return (last ? read.atEndOfMonth() : read.atDay(1)).toString();
        } catch (DateTimeException none) {
            return month;
        }
    }
}
