package org.istmo.web.period;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.istmo.web.form.FilledForm;

/** A closing as the form of its page holds it, and the same as the API takes it: there is one rule for both. */
final class FilledClosing {

    private FilledClosing() {}

    static ClosingForm close(FilledForm form) {
        return ClosingForm.close(said(form)
                .add("onlyIfClear", form.has("onlyIfClear", "true"))
                .build()
                .toString());
    }

    static String reason(FilledForm form) {
        return ClosingForm.reason(said(form).build().toString());
    }

    private static JsonObjectBuilder said(FilledForm form) {
        return Json.createObjectBuilder().add("reason", form.value("reason"));
    }
}
