package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A field of a row of the form of an activity.
 *
 * @param path where it stands in the object that the API takes for the row, such as {@code title/en}
 * @param list reference data that it is chosen from; null otherwise
 * @param codes what it is chosen from by words; empty otherwise
 * @param key before the codes, of the words for them
 */
record RowCell(String path, Kind kind, @Nullable CodeList list, List<String> codes, String key) {

    /** How it is written. */
    enum Kind {
        TEXT,
        /** Several lines. */
        LINES,
        DATE,
        /** A number, perhaps with its thousands set apart. */
        NUMBER,
        YES_NO,
        /** An ISO 4217 code. */
        CURRENCY,
        /** An ISO 639-1 code. */
        LANGUAGE
    }

    RowCell {
        codes = List.copyOf(codes);
    }

    static RowCell of(String path, Kind kind) {
        return new RowCell(path, kind, null, List.of(), "");
    }

    static RowCell text(String path) {
        return of(path, Kind.TEXT);
    }

    static RowCell date(String path) {
        return of(path, Kind.DATE);
    }

    static RowCell number(String path) {
        return of(path, Kind.NUMBER);
    }

    static RowCell of(String path, CodeList list) {
        return new RowCell(path, Kind.TEXT, list, List.of(), "");
    }

    static RowCell words(String path, String key, String... codes) {
        return new RowCell(path, Kind.TEXT, null, List.of(codes), key);
    }

    static RowCell yesOrNo(String path) {
        return new RowCell(path, Kind.YES_NO, null, List.of("true", "false"), "activity.yesNo.");
    }

    /** What the form calls it. */
    String name() {
        return path.replace('/', '_');
    }

    /** What a row holds of it; empty where it holds nothing. */
    String of(JsonObject row) {
        String[] steps = path.split("/", 2);
        return steps.length == 1
                ? ActivityJson.text(row, path)
                : ActivityJson.text(ActivityJson.object(row, steps[0]), steps[1]);
    }

    /** The row with what was typed; what is as it was before stays as it was written then, and what is empty goes. */
    JsonObject in(JsonObject row, String said) {
        if (TypedText.isAs(said, of(row))) {
            return row;
        }
        String[] steps = path.split("/", 2);
        if (steps.length == 1) {
            return with(row, path, said.isEmpty() ? JsonValue.NULL : value(said));
        }
        JsonObject within =
                with(ActivityJson.object(row, steps[0]), steps[1], said.isEmpty() ? JsonValue.NULL : value(said));
        return with(row, steps[0], within.isEmpty() ? JsonValue.NULL : within);
    }

    private JsonValue value(String said) {
        return switch (kind) {
            case YES_NO ->
                said.equals("true") ? JsonValue.TRUE : said.equals("false") ? JsonValue.FALSE : Json.createValue(said);
            case NUMBER -> Json.createValue(TypedText.number(said));
            default -> Json.createValue(said);
        };
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        JsonObjectBuilder other = Json.createObjectBuilder(object);
        return (value == JsonValue.NULL ? other.remove(name) : other.add(name, value)).build();
    }
}
