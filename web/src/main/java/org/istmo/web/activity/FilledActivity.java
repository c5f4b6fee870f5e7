package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.web.form.FilledForm;
import org.jspecify.annotations.Nullable;

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
    private static final String WAS = "was";
    private static final Pattern POINTER = Pattern.compile("/([A-Za-z]+)(?:/(\\d{1,6}))?(?:/([A-Za-z]+))?(?:/.*)?");

    private final FilledForm form;
    private final Optional<JsonObject> stored;
    private final Map<ActivitySection, List<Integer>> rows = new HashMap<>();

    /** @param stored the activity as the API answers it; empty for a new one */
    FilledActivity(FilledForm form, Optional<JsonObject> stored) {
        this.form = form;
        this.stored = stored;
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
            JsonArray all = ActivityJson.rows(stored, section);
            for (int index = 0; index < all.size(); index++) {
                String row = section.word() + "-" + index + "-";
                JsonObject one = all.getJsonObject(index);
                section.cells().forEach(cell -> put(values, row + cell.name(), ActivityJson.text(one, cell.name())));
                put(values, row + WAS, Integer.toString(index));
            }
        }
        return FilledForm.holding(values);
    }

    /** How many rows of a section a form shows: those that it holds, and empty ones to fill. */
    static int shown(FilledForm form, ActivitySection section) {
        int held = held(form, section);
        boolean more = form.value("add").equals(section.word());
        return more ? held + 2 : Math.max(1, held);
    }

    private static int held(FilledForm form, ActivitySection section) {
        String start = section.word() + "-";
        return form.values().keySet().stream()
                .filter(name -> name.matches(start + "\\d{1,4}-[A-Za-z]+"))
                .mapToInt(name -> Integer.parseInt(name.substring(start.length(), name.lastIndexOf('-'))) + 1)
                .max()
                .orElse(0);
    }

    /** Of a new activity all that is said; of a change what is not as it was. */
    JsonObject body() {
        JsonObjectBuilder body = Json.createObjectBuilder();
        SINGLE.forEach(name -> single(body, name));
        WORDS.forEach(name -> words(body, name));
        for (ActivitySection section : ActivitySection.values()) {
            JsonArray is = array(section);
            JsonArray was = stored.map(json -> ActivityJson.rows(json, section)).orElse(JsonValue.EMPTY_JSON_ARRAY);
            if (!ActivityJson.same(is, was)) {
                body.add(section.word(), is);
            }
        }
        return body.build();
    }

    /** The name of the field for a pointer into the body; of what the form has no field for, the section, or the form as a whole. */
    String field(String pointer) {
        Matcher parts = POINTER.matcher(pointer);
        if (!parts.matches()) {
            return FilledForm.WHOLE;
        }
        String name = parts.group(1);
        if (WORDS.contains(name)) {
            return name + "-" + (parts.group(3) != null && LANGUAGES.contains(parts.group(3)) ? parts.group(3) : "en");
        }
        Optional<ActivitySection> section = ActivitySection.of(name);
        if (section.isEmpty()) {
            return SINGLE.contains(name)
                    ? name
                    : name.equals("start") ? "plannedStart" : name.equals("end") ? "plannedEnd" : FilledForm.WHOLE;
        }
        return row(section.get(), parts.group(2), parts.group(3));
    }

    private String row(ActivitySection section, @Nullable String index, @Nullable String cell) {
        List<Integer> sent = rows.getOrDefault(section, List.of());
        int at = index == null ? -1 : Integer.parseInt(index);
        if (at < 0 || at >= sent.size()) {
            return section.word();
        }
        String named = cell == null
                ? section.cells().get(0).name()
                : cell.equals("treaty") || cell.equals("article") ? "code" : cell;
        return section.has(named) ? section.word() + "-" + sent.get(at) + "-" + named : section.word();
    }

    private void single(JsonObjectBuilder body, String name) {
        String said = form.value(name);
        String known = stored.map(json -> ActivityJson.text(json, name)).orElse("");
        boolean fixed = stored.isPresent() && (name.equals("identifier") || name.equals("office"));
        if (!said.equals(known) && !fixed) {
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
            changed |= !said.equals(plain(known));
            if (!said.isEmpty()) {
                words.add(language, said);
            }
        }
        if (changed) {
            body.add(name, words);
        }
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** The rows that hold something, each with what it held before that the form has no field for. */
    private JsonArray array(ActivitySection section) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        List<Integer> sent = new ArrayList<>();
        for (int index = 0; index < held(form, section); index++) {
            String row = section.word() + "-" + index + "-";
            if (section.cells().stream()
                    .anyMatch(cell -> !form.value(row + cell.name()).isEmpty())) {
                array.add(row(section, row));
                sent.add(index);
            }
        }
        rows.put(section, sent);
        return array.build();
    }

    private JsonObject row(ActivitySection section, String row) {
        JsonObject was = before(section, form.value(row + WAS));
        JsonObjectBuilder is = Json.createObjectBuilder(was);
        for (ActivitySection.Cell cell : section.cells()) {
            String said = form.value(row + cell.name());
            if (said.isEmpty()) {
                is.remove(cell.name());
            } else if (!said.equals(plain(ActivityJson.text(was, cell.name())))) {
                is.add(cell.name(), said);
            }
        }
        if (ActivityJson.text(was, "valueDate").equals(ActivityJson.text(was, "date"))) {
            // It followed from the date, and does so from another one.
            is.remove("valueDate");
        }
        return is.build();
    }

    private JsonObject before(ActivitySection section, String index) {
        JsonArray all = stored.map(json -> ActivityJson.rows(json, section)).orElse(JsonValue.EMPTY_JSON_ARRAY);
        boolean known = index.matches("\\d{1,6}") && Integer.parseInt(index) < all.size();
        return known ? ActivityJson.said(all.getJsonObject(Integer.parseInt(index))) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, List.of(value));
        }
    }
}
