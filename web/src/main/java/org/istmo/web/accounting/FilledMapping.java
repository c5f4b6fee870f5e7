package org.istmo.web.accounting;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.accounting.MappedColumn;
import org.istmo.domain.accounting.MappedField;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.MappingTerms;
import org.istmo.domain.accounting.SkippedRows;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;

/**
 * A mapping as the form of its page holds it, and the same as the API takes it: there is one rule for both. A column is named by its heading, or by its number
 * after {@code #}; what its words stand for is written {@code word = code}, one a line, and so are rows that are left aside: {@code column = word}.
 */
final class FilledMapping {

    private static final String NUMBER = "#\\d{1,5}";
    private static final List<String> FILE = List.of("sheet", "delimiter", "decimals", "dates");

    private FilledMapping() {}

    static FilledForm blank() {
        return FilledForm.holding(Map.of("posts", List.of("true"), "headerRow", List.of("1")));
    }

    static FilledForm of(Mapping mapping) {
        MappingTerms terms = mapping.terms();
        Map<String, List<String>> values = new TreeMap<>();
        values.put("name", List.of(mapping.name()));
        values.put("office", List.of(mapping.office().code()));
        values.put("version", List.of(String.valueOf(mapping.version())));
        values.put("posts", List.of(String.valueOf(terms.posts())));
        values.put("sheet", List.of(terms.layout().sheet()));
        values.put("headerRow", List.of(String.valueOf(terms.layout().headerRow())));
        values.put(
                "delimiter",
                List.of(
                        terms.layout().delimiter().equals("\t")
                                ? "tab"
                                : terms.layout().delimiter()));
        values.put("decimals", List.of(terms.layout().decimals().word()));
        values.put("dates", List.of(terms.layout().dates().word()));
        terms.columns().forEach((field, column) -> put(values, field.word(), column));
        values.put(
                "skip",
                List.of(String.join(
                        "\n", terms.skipped().stream().map(FilledMapping::line).toList())));
        return FilledForm.holding(values);
    }

    private static void put(Map<String, List<String>> values, String field, MappedColumn column) {
        values.put(field + ".column", List.of(column(column.heading(), column.number())));
        values.put(field + ".constant", List.of(column.constant()));
        values.put(
                field + ".values",
                List.of(String.join(
                        "\n",
                        column.words().entrySet().stream()
                                .map(word -> word.getKey() + " = " + word.getValue())
                                .toList())));
    }

    private static String line(SkippedRows rows) {
        return column(rows.heading(), rows.number()) + " = " + rows.word();
    }

    private static String column(String heading, int number) {
        return number == 0 ? heading : "#" + number;
    }

    static String body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("name", form.value("name"))
                .add("office", form.value("office"))
                .add("posts", form.has("posts", "true"));
        JsonObjectBuilder file = Json.createObjectBuilder();
        FILE.stream().filter(name -> !form.value(name).isEmpty()).forEach(name -> file.add(name, form.value(name)));
        if (!form.value("headerRow").isEmpty()) {
            file.add("headerRow", form.value("headerRow"));
        }
        JsonObjectBuilder fields = Json.createObjectBuilder();
        for (MappedField field : MappedField.values()) {
            String name = field.word();
            if (Stream.of(".column", ".constant", ".values")
                    .anyMatch(box -> !form.value(name + box).isEmpty())) {
                fields.add(name, field(form, name));
            }
        }
        return body.add("file", file)
                .add("fields", fields)
                .add("skip", skipped(form))
                .build()
                .toString();
    }

    private static JsonObjectBuilder field(FilledForm form, String name) {
        JsonObjectBuilder field = Json.createObjectBuilder();
        column(field, form.value(name + ".column"));
        if (!form.value(name + ".constant").isEmpty()) {
            field.add("constant", form.value(name + ".constant"));
        }
        List<String> lines = form.lines(name + ".values");
        if (!lines.isEmpty()) {
            JsonObjectBuilder words = Json.createObjectBuilder();
            for (String line : lines) {
                String[] parts = parts(line);
                words.add(parts[0], parts[1]);
            }
            field.add("values", words);
        }
        return field;
    }

    private static JsonArrayBuilder skipped(FilledForm form) {
        JsonArrayBuilder skip = Json.createArrayBuilder();
        for (String line : form.lines("skip")) {
            String[] parts = skip(line);
            JsonObjectBuilder rows = Json.createObjectBuilder();
            column(rows, parts[0]);
            if (parts[1].isEmpty()) {
                rows.add("blank", true);
            } else {
                rows.add("equals", parts[1]);
            }
            skip.add(rows);
        }
        return skip;
    }

    private static void column(JsonObjectBuilder object, String typed) {
        if (typed.matches(NUMBER)) {
            object.add("number", Integer.parseInt(typed.substring(1)));
        } else if (!typed.isEmpty()) {
            object.add("column", typed);
        }
    }

    /** By the last sign of equality: a word may hold one, a code does not. */
    private static String[] parts(String line) {
        return split(line, line.lastIndexOf('='));
    }

    /** By the first one that stands between blanks, as {@link #line} writes it: the word behind it may hold more, and a heading one without blanks. */
    private static String[] skip(String line) {
        int apart = (line + " ").indexOf(" = ");
        return split(line, apart < 0 ? line.indexOf('=') : apart + 1);
    }

    private static String[] split(String line, int at) {
        return at < 0
                ? new String[] {line.strip(), ""}
                : new String[] {
                    line.substring(0, at).strip(), line.substring(at + 1).strip()
                };
    }

    /** The name of the field for a pointer into the body. */
    static String field(String pointer) {
        String[] parts = pointer.split("/", -1);
        if (parts.length > 2 && parts[1].equals("fields")) {
            String within = parts.length > 3 ? parts[3] : "column";
            return parts[2] + "." + (within.equals("constant") || within.equals("values") ? within : "column");
        }
        return parts.length > 2 && parts[1].equals("file") ? parts[2] : RefusalWords.first(pointer);
    }
}
