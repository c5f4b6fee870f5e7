package org.istmo.web.template;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.web.table.Cell;
import org.istmo.web.table.Cell.Kind;
import org.istmo.web.table.TableRow;

/** A row as JSON: its cells as they came, so that nothing of it is lost. What no database keeps has U+FFFD in its place. */
final class RowSource {

    /** A cell that holds it, such as one of a row that was sent back unmended, is not taken. */
    static final char INSTEAD = '\uFFFD';

    /** Found once: looking for it among all libraries takes longer than a row. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private RowSource() {}

    /** Its cells by position, for one that is kept out: a text is a string, a number {@code {"n": "1.5"}}, a date {@code {"d": "2024-03-01"}}. */
    static String whole(TableRow row, int columns) {
        JsonArrayBuilder cells = JSON.createArrayBuilder();
        for (int column = 0; column < columns; column++) {
            add(cells, row.cell(column));
        }
        return JSON.createObjectBuilder()
                .add("row", row.number())
                .add("cells", cells)
                .build()
                .toString();
    }

    private static void add(JsonArrayBuilder cells, Cell cell) {
        switch (cell.kind()) {
            case BLANK -> cells.addNull();
            case NUMBER -> cells.add(JSON.createObjectBuilder().add("n", cell.text()));
            case DATE -> cells.add(JSON.createObjectBuilder().add("d", cell.text()));
            case TEXT, ERROR -> cells.add(keepable(cell.text()));
        }
    }

    /** The cells of {@link #whole}, or of a row of an export, which are kept as a list alone. */
    static List<Cell> cells(String source) {
        List<Cell> cells = new ArrayList<>();
        try (JsonReader reader = READERS.createReader(new StringReader(source))) {
            JsonStructure row = reader.read();
            for (JsonValue value : row instanceof JsonObject whole ? whole.getJsonArray("cells") : row.asJsonArray()) {
                cells.add(cell(cells.size(), value));
            }
        }
        return cells;
    }

    private static Cell cell(int column, JsonValue value) {
        if (value instanceof JsonString text) {
            return Cell.text(column, text.getString());
        }
        if (value instanceof JsonObject typed && typed.containsKey("d")) {
            String date = typed.getString("d");
            return new Cell(column, Kind.DATE, date, LocalDate.parse(date), Set.of());
        }
        return value instanceof JsonObject typed
                ? new Cell(column, Kind.NUMBER, typed.getString("n"), null, Set.of())
                : Cell.blank(column);
    }

    /** What its known columns say, by their keys, for one that is taken in: the same wherever the row and its columns stand. */
    static String known(Heading heading, TableRow row) {
        Map<String, String> said = new TreeMap<>();
        heading.header().columns().forEach((key, column) -> {
            Cell cell = row.cell(column);
            if (!cell.isBlank() && !key.equals(Heading.REASON)) {
                said.put(key, keepable(cell.text()));
            }
        });
        JsonObjectBuilder object = JSON.createObjectBuilder();
        said.forEach(object::add);
        return object.build().toString();
    }

    private static String keepable(String text) {
        return text.replace('\0', INSTEAD);
    }
}
