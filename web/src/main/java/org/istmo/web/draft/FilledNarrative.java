package org.istmo.web.draft;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.narrative.SectionText;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;

/** A narrative as the form of its page holds it, and the same as {@code POST /narratives} takes it: there is one rule for both. */
final class FilledNarrative {

    static final String ID = "narrative";
    static final String VERSION = "version";
    private static final List<String> LANGUAGES = List.of("en", "es");

    private FilledNarrative() {}

    static FilledForm blank() {
        return FilledForm.holding(Map.of("sensitivity", List.of(Sensitivity.INTERNAL.word())));
    }

    static FilledForm of(SectionText.Written written) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(ID, List.of(String.valueOf(written.id())));
        values.put(VERSION, List.of(String.valueOf(written.version())));
        values.put("sensitivity", List.of(written.sensitivity()));
        values.put("text-en", List.of(written.en()));
        values.put("text-es", List.of(written.es()));
        return FilledForm.holding(values);
    }

    static JsonObject body(FilledForm form, Report report, Agreement agreement, String section) {
        JsonObjectBuilder text = Json.createObjectBuilder();
        LANGUAGES.stream()
                .filter(language -> !form.value("text-" + language).isEmpty())
                .forEach(language -> text.add(language, form.value("text-" + language)));
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("office", agreement.office().code())
                .add("agreement", agreement.number())
                .add("periodFrom", report.from().toString())
                .add("periodTo", report.to().toString())
                .add("section", section)
                .add("text", text);
        if (!form.value("sensitivity").isEmpty()) {
            body.add("sensitivity", form.value("sensitivity"));
        }
        return body.build();
    }

    /** The name of the field for a pointer into the body; what is wrong with what the page itself says stands above it. */
    static String field(String pointer) {
        return switch (RefusalWords.first(pointer)) {
            case "text" -> pointer.endsWith("/es") ? "text-es" : "text-en";
            case "sensitivity" -> "sensitivity";
            case "remark" -> "remark";
            default -> FilledForm.WHOLE;
        };
    }
}
