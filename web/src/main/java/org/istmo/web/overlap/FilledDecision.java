package org.istmo.web.overlap;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.istmo.web.form.FilledForm;

/** A decision as the buttons of its page say it, and the same as {@code POST /overlaps/{id}/decision} takes it: there is one rule for both. */
final class FilledDecision {

    /** The field of the buttons: a verdict's word and, behind a colon, which side is kept. */
    static final String VERDICT = "verdict";

    private FilledDecision() {}

    static JsonObject body(FilledForm form) {
        JsonObjectBuilder body = reason(form);
        String[] verdict = form.value(VERDICT).split(":", 2);
        body.add("decision", verdict[0]);
        if (verdict.length == 2) {
            body.add("keep", verdict[1]);
        }
        return body.build();
    }

    /** As a reversal takes it. */
    static JsonObject reversal(FilledForm form) {
        return reason(form).build();
    }

    /** The name of the field for a pointer into the body. */
    static String field(String pointer) {
        return pointer.equals("/reason") ? "reason" : VERDICT;
    }

    private static JsonObjectBuilder reason(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (!form.value("reason").isEmpty()) {
            body.add("reason", form.value("reason"));
        }
        return body;
    }
}
