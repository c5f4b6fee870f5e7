package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;

/**
 * Recommendations, needs and evidence as rows of a form, and the same as the API takes them. A field is named by its part, its row and itself, such as {@code
 * needs-0-text-en}. A row in which nothing is written is left out.
 */
final class ThingRows {

    static final String NUMBER = "number";
    private static final List<String> LANGUAGES = List.of("en", "es");

    private ThingRows() {}

    /** Under which name a form says how many rows of the part it has. */
    static String count(AssessmentPart part) {
        return part.word() + "-rows";
    }

    static String name(AssessmentPart part, int row, String field) {
        return part.word() + "-" + row + "-" + field;
    }

    /** How many rows the form has; never more than it may send. */
    static int rows(FilledForm form, AssessmentPart part) {
        String rows = form.value(count(part));
        return rows.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(rows), 300) : 0;
    }

    /** What stands in a version, and how many rows that makes. */
    static void put(Map<String, List<String>> values, AssessmentPart part, List<Map<String, Object>> things) {
        values.put(count(part), List.of(String.valueOf(things.size())));
        for (int row = 0; row < things.size(); row++) {
            Map<String, Object> thing = things.get(row);
            values.put(name(part, row, NUMBER), List.of(String.valueOf(thing.get(NUMBER))));
            for (Field field : part.fields()) {
                Object value = thing.get(field.name());
                if (value instanceof Bilingual words) {
                    putWords(values, name(part, row, field.name()), words);
                } else if (value != null) {
                    values.put(name(part, row, field.name()), List.of(value.toString()));
                }
            }
        }
    }

    static void putWords(Map<String, List<String>> values, String name, Bilingual words) {
        String en = words.en();
        String es = words.es();
        if (en != null) {
            values.put(name + "-en", List.of(en));
        }
        if (es != null) {
            values.put(name + "-es", List.of(es));
        }
    }

    static JsonArrayBuilder body(FilledForm form, AssessmentPart part) {
        JsonArrayBuilder things = Json.createArrayBuilder();
        kept(form, part).forEach(row -> things.add(thing(form, part, row)));
        return things;
    }

    /** The name of a field for a pointer into the body, such as {@code /needs/0/text/en}. */
    static String field(FilledForm form, AssessmentPart part, String pointer) {
        String[] steps = pointer.split("/", -1);
        List<Integer> kept = kept(form, part);
        if (steps.length < 4 || !steps[2].matches("[0-9]{1,3}") || Integer.parseInt(steps[2]) >= kept.size()) {
            return part.word();
        }
        String name = name(part, kept.get(Integer.parseInt(steps[2])), steps[3]);
        boolean words = part.fields().stream()
                .anyMatch(field -> field.name().equals(steps[3]) && field.content() instanceof Words);
        return !words ? name : name + "-" + (steps.length > 4 ? steps[4] : "en");
    }

    /** How many rows there are up to the last in which something is written. */
    static int written(FilledForm form, AssessmentPart part) {
        List<Integer> kept = kept(form, part);
        return kept.isEmpty() ? 0 : kept.get(kept.size() - 1) + 1;
    }

    private static List<Integer> kept(FilledForm form, AssessmentPart part) {
        return IntStream.range(0, rows(form, part))
                .filter(row -> holds(form, part, row))
                .boxed()
                .toList();
    }

    /** Whether anybody wrote anything: what is chosen of a list always holds something. */
    private static boolean holds(FilledForm form, AssessmentPart part, int row) {
        return part.fields().stream()
                .filter(field -> !(field.content() instanceof Choice))
                .flatMap(field -> names(part, row, field).stream())
                .anyMatch(name -> !form.value(name).isEmpty());
    }

    static List<String> names(AssessmentPart part, int row, Field field) {
        String name = name(part, row, field.name());
        return field.content() instanceof Words
                ? LANGUAGES.stream().map(language -> name + "-" + language).toList()
                : List.of(name);
    }

    private static JsonObjectBuilder thing(FilledForm form, AssessmentPart part, int row) {
        JsonObjectBuilder thing = Json.createObjectBuilder();
        number(thing, NUMBER, form.value(name(part, row, NUMBER)));
        for (Field field : part.fields()) {
            String name = name(part, row, field.name());
            if (field.content() instanceof Words) {
                words(thing, field.name(), form, name);
            } else if (field.content() instanceof Whole) {
                number(thing, field.name(), form.value(name));
            } else if (!form.value(name).isEmpty()) {
                thing.add(field.name(), form.value(name));
            }
        }
        return thing;
    }

    /** Words in the languages that something is written in; nothing where that is none. */
    static void words(JsonObjectBuilder object, String field, FilledForm form, String name) {
        List<String> written = new ArrayList<>(LANGUAGES);
        written.removeIf(language -> form.value(name + "-" + language).isEmpty());
        if (!written.isEmpty()) {
            JsonObjectBuilder words = Json.createObjectBuilder();
            written.forEach(language -> words.add(language, form.value(name + "-" + language)));
            object.add(field, words);
        }
    }

    /** A number as a number; anything else as it was typed, to be found wrong. */
    private static void number(JsonObjectBuilder object, String field, String typed) {
        if (typed.matches("[0-9]{1,17}")) {
            object.add(field, Long.parseLong(typed));
        } else if (!typed.isEmpty()) {
            object.add(field, typed);
        }
    }

    /** How a field is shown. */
    static String kind(Field field) {
        if (field.content() instanceof Day) {
            return FormField.DATE;
        }
        return field.content() instanceof Choice ? FormField.CHOICE : FormField.TEXT;
    }
}
