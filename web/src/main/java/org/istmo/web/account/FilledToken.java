package org.istmo.web.account;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;

/** A token as the form of its page asks for it, made into the body that the API takes. */
final class FilledToken {

    /** The boxes that narrow it. */
    static final String ONLY = "only";

    /** Of these, the one that lets it change nothing. */
    static final String READING = "read";

    private FilledToken() {}

    /** The last day that it lives on is a day of Greenwich. */
    static JsonForm form(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("label", form.value("label"));
        String day = form.value("expires");
        if (!day.isEmpty()) {
            body.add("expires", day + "T23:59:59Z");
        }
        JsonArrayBuilder areas = Json.createArrayBuilder();
        form.all(ONLY).stream().filter(word -> !word.equals(READING)).forEach(areas::add);
        body.add("readOnly", form.all(ONLY).contains(READING)).add(ONLY, areas);
        return JsonForm.of(body.build());
    }
}
