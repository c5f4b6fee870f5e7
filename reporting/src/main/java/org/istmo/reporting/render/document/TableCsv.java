package org.istmo.reporting.render.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.istmo.reporting.render.Labels;

/**
 * A table as comma-separated values (RFC 4180, UTF-8, a header line): the row's id and kind, its group where rows have groups, then the columns. Numbers are
 * exact and plain, percentages in hundredths as printed, days ISO 8601. A column of figures whose heading does not name their unit is followed by one that
 * does. Figure keys stand in the JSON, by row id and column: beside each figure they would double the columns.
 */
final class TableCsv {

    /** What a spreadsheet would take for the beginning of a formula, and the sign that we put before it. */
    private static final String LIKE_FORMULAS = "=+-@\t\r'";

    private static final String MARK = "'";

    private final Labels labels;

    TableCsv(Labels labels) {
        this.labels = labels;
    }

    byte[] bytes(Table table) {
        boolean grouped = table.rows().stream().anyMatch(row -> !row.group().isEmpty());
        List<Boolean> unit = IntStream.range(0, table.columns().size())
                .mapToObj(column -> leavesUnitOut(table, column))
                .toList();
        StringBuilder lines = new StringBuilder(line(header(table, grouped, unit)));
        table.rows().forEach(row -> lines.append(line(row(row, grouped, unit))));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> header(Table table, boolean grouped, List<Boolean> unit) {
        List<String> header = new ArrayList<>(List.of(text(labels.word("sheet.row")), text(labels.word("sheet.kind"))));
        if (grouped) {
            header.add(text(labels.word("sheet.group")));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            String words = words(table.columns().get(i));
            header.add(text(words));
            if (unit.get(i)) {
                header.add(text(labels.sentence("sheet.unit", words)));
            }
        }
        return header;
    }

    private List<String> row(Row row, boolean grouped, List<Boolean> unit) {
        String kind = labels.word("sheet.kind." + row.emphasis().name().toLowerCase(Locale.ROOT));
        List<String> cells = new ArrayList<>(List.of(text(row.id()), text(kind)));
        if (grouped) {
            cells.add(text(row.group()));
        }
        for (int i = 0; i < row.values().size(); i++) {
            Value value = row.values().get(i);
            cells.add(plain(value));
            if (unit.get(i)) {
                cells.add(
                        value instanceof Value.Quantity quantity
                                ? text(quantity.unit().name())
                                : "");
            }
        }
        return cells;
    }

    private static String plain(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return quantity.value().toPlainString();
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.Words words) {
            return text(words.text());
        }
        return value instanceof Value.Told told ? text(told.words()) : "";
    }

    private static boolean leavesUnitOut(Table table, int column) {
        String said = words(table.columns().get(column)).toLowerCase(Locale.ROOT);
        return table.rows().stream()
                .map(row -> row.values().get(column))
                .anyMatch(value -> value instanceof Value.Quantity quantity
                        && !said.contains(quantity.unit().name().toLowerCase(Locale.ROOT)));
    }

    private static String words(Column column) {
        return column.group().isBlank() ? column.heading() : column.group() + " — " + column.heading();
    }

    private static String text(String words) {
        boolean marked = !words.isEmpty() && LIKE_FORMULAS.indexOf(words.charAt(0)) >= 0;
        String safe = marked ? MARK + words : words;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == '"' || letter == ',' || letter == '\n' || letter == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }
}
