package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.TypedText;

/**
 * An activity as the form of its page holds it, and the same as {@code POST /activities} and {@code PUT /activities/{id}} take it: there is one rule for both. A change names
 * what was changed alone, so that what the form does not hold stays as it is.
 */
final class FilledActivity {

    /** What there is one of. */
    static final List<String> SINGLE = List.of(
            "identifier",
            "office",
            "kind",
            "stage",
            "status",
            "plannedStart",
            "actualStart",
            "plannedEnd",
            "actualEnd",
            "sensitivity",
            "donor",
            "grant",
            "externalAgency");

    /** What is said in both languages. */
    static final List<String> WORDS = List.of("title", "description");

    private static final List<String> LANGUAGES = List.of("en", "es");
    private final FilledForm form;
    private final Optional<JsonObject> stored;
    private final FilledLists lists;

    /** @param stored the activity as {@link FormAnswer} has it; empty for a new one */
    FilledActivity(FilledForm form, Optional<JsonObject> stored) {
        this.form = form;
        this.stored = stored;
        this.lists = new FilledLists(form);
    }

    /** The form as it is before anybody typed. */
    static FilledForm of(JsonObject stored) {
        Map<String, List<String>> values = new TreeMap<>();
        SINGLE.forEach(name -> put(values, name, ActivityJson.text(stored, name)));
        for (String name : WORDS) {
            JsonObject words = stored.getJsonObject(name);
            LANGUAGES.forEach(language -> put(values, name + "-" + language, ActivityJson.text(words, language)));
        }
        put(values, "version", ActivityJson.text(stored, "version"));
        for (ActivitySection section : ActivitySection.values()) {
            FilledLists.put(values, section.shape(), section.word(), ActivityJson.list(stored, section.shape()));
        }
        return FilledForm.holding(values);
    }

    /** Of a new activity all that is said; of a change what is not as it was. */
    JsonObject body() {
        JsonObjectBuilder body = Json.createObjectBuilder();
        SINGLE.forEach(name -> single(body, name));
        WORDS.forEach(name -> words(body, name));
        for (ActivitySection section : ActivitySection.values()) {
            JsonArray was =
                    stored.map(json -> ActivityJson.list(json, section.shape())).orElse(JsonValue.EMPTY_JSON_ARRAY);
            JsonArray is = lists.of(section, was);
            if (!ActivityJson.same(is, was)) {
                body.add(section.word(), is);
            }
        }
        return body.build();
    }

    /** The name of the field for a pointer into the body; of what the form has no field for, the row, the section, or the form as a whole. */
    String field(String pointer) {
        List<String> steps =
                List.of(pointer.substring(Math.min(1, pointer.length())).split("/", -1));
        String name = steps.get(0);
        Optional<ActivitySection> section = ActivitySection.of(name);
        if (section.isPresent()) {
            return lists.field(section.get(), steps);
        }
        if (WORDS.contains(name)) {
            return name + "-" + (steps.size() > 1 && LANGUAGES.contains(steps.get(1)) ? steps.get(1) : "en");
        }
        return switch (name) {
            case "start" -> "plannedStart";
            case "end" -> "plannedEnd";
            default -> SINGLE.contains(name) ? name : FilledForm.WHOLE;
        };
    }

    private void single(JsonObjectBuilder body, String name) {
        String said = form.value(name);
        String known = stored.map(json -> ActivityJson.text(json, name)).orElse("");
        boolean fixed = stored.isPresent() && (name.equals("identifier") || name.equals("office"));
        if (!TypedText.isAs(said, known) && !fixed) {
            body.add(name, said.isEmpty() ? JsonValue.NULL : Json.createValue(said));
        }
    }

    private void words(JsonObjectBuilder body, String name) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        boolean changed = false;
        for (String language : LANGUAGES) {
            String said = form.value(name + "-" + language);
            String known = stored.map(json -> ActivityJson.text(json.getJsonObject(name), language))
                    .orElse("");
            changed |= !TypedText.isAs(said, known);
            if (!said.isEmpty()) {
                words.add(language, said);
            }
        }
        if (changed) {
            body.add(name, words);
        }
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, List.of(value));
        }
    }
}
