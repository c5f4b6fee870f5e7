package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What RFC 4180 makes of a text: lines that end with a carriage return and a line feed, the first of them the names of the columns, and cells with commas,
 * ends of lines or quotation marks in quotation marks.
 *
 * @param columns in their order
 */
record CsvRows(List<String> columns, List<Map<String, String>> rows) {

    private static final char MARK = '"';

    static CsvRows of(String text) {
        List<List<String>> lines = lines(text);
        List<String> columns = lines.remove(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines) {
            assertEquals(columns.size(), line.size(), line::toString);
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < line.size(); at++) {
                row.put(columns.get(at), line.get(at));
            }
            rows.add(row);
        }
        return new CsvRows(columns, rows);
    }

    /** The cells of a column, from the first row on. */
    List<String> column(String name) {
        return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean marked = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (marked && one == MARK && at + 1 < text.length() && text.charAt(at + 1) == MARK) {
                cell.append(one);
                at++;
            } else if (one == MARK) {
                marked = !marked;
            } else if (marked || one != ',' && one != '\r') {
                cell.append(one);
            } else {
                line.add(cell.toString());
                cell.setLength(0);
                if (one == '\r') {
                    assertEquals('\n', text.charAt(++at), "what follows a carriage return");
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        assertEquals(0, cell.length() + line.size(), "A line has no end.");
        return lines;
    }
}
