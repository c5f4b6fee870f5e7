package org.istmo.web.rate;

import java.util.Map;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.TypedText;

/** One rate as the form of its page holds it, and the same as a line of the file that finance loads: there is one rule for both. */
final class OneRate {

    /** What is found wrong with a line, and the field of the form that it stands at. */
    private static final Map<String, String> FIELDS = Map.of(
            "no-date", "date",
            "unknown-currency", "currency",
            "dollar", "currency",
            "no-source", "source");

    private OneRate() {}

    static String line(FilledForm form) {
        return String.join(
                ",",
                one(form, "date"),
                one(form, "currency"),
                TypedText.rate(one(form, "units")),
                "\"" + one(form, "source").replace("\"", "\"\"") + "\"");
    }

    /** The field for what was found wrong; what is wrong with the rate itself stands at its number. */
    static String field(String code) {
        return FIELDS.getOrDefault(code, "units");
    }

    /** A form brings one rate, whatever its fields hold. */
    private static String one(FilledForm form, String name) {
        return form.value(name).replaceAll("\\R", " ");
    }
}
