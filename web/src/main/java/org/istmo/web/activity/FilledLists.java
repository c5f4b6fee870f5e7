package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.NestedRows;

/** The lists that a form of an activity holds, as the API takes them, and which row of the form each of their items came from. */
final class FilledLists {

    /** The field of a row that says which of the stored items it is, by its place in their list. */
    static final String WAS = "was";

    private final FilledForm form;
    private final NestedRows rows;

    /** The names of the form's rows, by the pointers of the lists that they were made into. */
    private final Map<String, List<String>> made = new HashMap<>();

    FilledLists(FilledForm form) {
        this.form = form;
        this.rows = NestedRows.of(form);
    }

    /** The fields of stored items, each row with its place in their list. */
    static void put(Map<String, List<String>> values, RowShape shape, String list, JsonArray items) {
        for (int index = 0; index < items.size(); index++) {
            String row = list + "-" + index;
            JsonObject item = ActivityJson.row(shape, items.get(index));
            values.put(row + "-" + WAS, List.of(Integer.toString(index)));
            for (RowCell cell : shape.cells()) {
                String value = cell.of(item);
                if (!value.isEmpty()) {
                    values.put(row + "-" + cell.name(), List.of(value));
                }
            }
            shape.within()
                    .forEach(inner -> put(values, inner, row + "-" + inner.word(), ActivityJson.list(item, inner)));
        }
    }

    /** The rows that hold something, each with what it held before that the form has no field for. */
    JsonArray of(ActivitySection section, JsonArray before) {
        return list(section.shape(), section.word(), "/" + section.word(), before);
    }

    private JsonArray list(RowShape shape, String list, String pointer, JsonArray before) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        List<String> filled = new ArrayList<>();
        for (String row : rows.sent(list)) {
            JsonObject was = before(shape, form.value(row + "-" + WAS), before);
            JsonObject is = item(shape, row, pointer + "/" + filled.size(), was);
            if (isOne(shape, row, is, was)) {
                items.add(shape.bare() ? is.getOrDefault("code", JsonValue.NULL) : is);
                filled.add(row);
            }
        }
        made.put(pointer, filled);
        return items.build();
    }

    private JsonObject item(RowShape shape, String row, String pointer, JsonObject was) {
        JsonObject is = was;
        for (RowCell cell : shape.cells()) {
            is = cell.in(is, form.value(row + "-" + cell.name()));
        }
        for (RowShape inner : shape.within()) {
            JsonArray held =
                    list(inner, row + "-" + inner.word(), pointer + "/" + inner.word(), ActivityJson.list(was, inner));
            is = held.isEmpty()
                    ? Json.createObjectBuilder(is).remove(inner.word()).build()
                    : Json.createObjectBuilder(is).add(inner.word(), held).build();
        }
        return is;
    }

    /** A row that nobody typed into is one only where it stood for something that the form has no field for. */
    private boolean isOne(RowShape shape, String row, JsonObject is, JsonObject was) {
        boolean holds = shape.cells().stream()
                        .anyMatch(cell -> !form.value(row + "-" + cell.name()).isEmpty())
                || shape.within().stream().anyMatch(inner -> is.containsKey(inner.word()));
        return holds
                || (!was.isEmpty()
                        && shape.cells().stream().allMatch(cell -> cell.of(was).isBlank()));
    }

    private static JsonObject before(RowShape shape, String index, JsonArray before) {
        boolean known = index.matches("\\d{1,6}") && Integer.parseInt(index) < before.size();
        return known
                ? ActivityJson.said(ActivityJson.row(shape, before.get(Integer.parseInt(index))))
                : JsonValue.EMPTY_JSON_OBJECT;
    }

    /**
     * The name of the field that a pointer into what was made leads to; of what there is no field for, that of the row or section.
     *
     * @param steps of the pointer, the section's name first
     */
    String field(ActivitySection section, List<String> steps) {
        RowShape shape = section.shape();
        String pointer = "/" + section.word();
        String known = section.word();
        int at = 1;
        while (at < steps.size()) {
            Optional<String> row = madeOf(pointer, steps.get(at));
            if (row.isEmpty()) {
                return known;
            }
            known = row.get();
            pointer += "/" + steps.get(at++);
            Optional<RowShape> inner = at < steps.size() ? shape.within(steps.get(at)) : Optional.empty();
            if (inner.isEmpty()) {
                return known + cell(shape, String.join("/", steps.subList(at, steps.size())));
            }
            shape = inner.get();
            pointer += "/" + steps.get(at++);
        }
        return known;
    }

    private Optional<String> madeOf(String pointer, String index) {
        List<String> filled = made.getOrDefault(pointer, List.of());
        return index.matches("\\d{1,6}") && Integer.parseInt(index) < filled.size()
                ? Optional.of(filled.get(Integer.parseInt(index)))
                : Optional.empty();
    }

    private static String cell(RowShape shape, String path) {
        boolean code = shape.bare() || path.equals("treaty") || path.equals("article");
        return shape.cell(code ? "code" : path).map(cell -> "-" + cell.name()).orElse("");
    }
}
