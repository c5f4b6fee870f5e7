package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.istmo.web.form.FilledForm;

/** The button that takes over what was reported of the same obligation elsewhere, as {@code PUT …/articles/{article}} takes it. */
final class TakenElsewhere {

    private TakenElsewhere() {}

    static JsonObject body(FilledForm form) {
        JsonObjectBuilder from =
                Json.createObjectBuilder().add("treaty", form.value("treaty")).add("article", form.value("article"));
        String version = form.value("version");
        if (version.matches("[0-9]{1,17}")) {
            from.add("version", Long.parseLong(version));
        }
        return Json.createObjectBuilder().add("takenFrom", from).build();
    }
}
