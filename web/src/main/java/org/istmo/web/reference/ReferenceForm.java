package org.istmo.web.reference;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Decimal;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;
import org.istmo.domain.field.YesNo;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.jspecify.annotations.Nullable;

/** A code of reference data as the form of its page holds it, and the same as the API takes it: there is one rule for both. */
final class ReferenceForm {

    private static final String YES = "yes";

    private ReferenceForm() {}

    /** What can be filled in: of a code that there is, all but what it is known by. */
    static List<Field> fields(ReferenceList list, boolean known) {
        return list.allFields().stream()
                .filter(field -> !field.ours() && !(known && list.key().contains(field)))
                .toList();
    }

    static FilledForm of(ReferenceList list, Map<String, Object> code) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Field field : fields(list, true)) {
            Object value = code.get(field.name());
            if (value instanceof Bilingual words) {
                put(values, field.name() + ".en", words.en());
                put(values, field.name() + ".es", words.es());
            } else if (value instanceof Boolean yes) {
                put(values, field.name(), yes ? YES : "");
            } else {
                put(values, field.name(), value);
            }
        }
        put(values, ReferenceList.VERSION, code.get(ReferenceList.VERSION));
        return FilledForm.holding(values);
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
        values.put(name, List.of(value == null ? "" : value.toString()));
    }

    static JsonSent sent(FilledForm form, List<Field> fields) {
        return new JsonSent(JsonForm.of(body(form, fields)));
    }

    static JsonObject body(FilledForm form, List<Field> fields) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        fields.forEach(field -> add(body, form, field));
        return body.build();
    }

    private static void add(JsonObjectBuilder body, FilledForm form, Field field) {
        String name = field.name();
        String value = form.value(name);
        if (field.content() instanceof Words) {
            JsonObjectBuilder words = Json.createObjectBuilder();
            for (String language : List.of("en", "es")) {
                String said = form.value(name + "." + language);
                if (!said.isEmpty()) {
                    words.add(language, said);
                }
            }
            body.add(name, words);
        } else if (field.content() instanceof YesNo) {
            body.add(name, value.equals(YES));
        } else if (value.isEmpty()) {
            return;
        } else if ((field.content() instanceof Whole || field.content() instanceof Decimal)
                && value.matches("-?[0-9]{1,15}")) {
            body.add(name, Long.parseLong(value));
        } else {
            body.add(name, value);
        }
    }

    /** The field of the form that a pointer into the body is about. */
    static String field(ReferenceList list, String pointer) {
        String[] parts = pointer.replaceFirst("^/", "").split("/", -1);
        boolean words = list.allFields().stream()
                .anyMatch(field -> field.name().equals(parts[0]) && field.content() instanceof Words);
        return words ? parts[0] + "." + (parts.length > 1 ? parts[1] : "en") : parts[0];
    }
}
