package org.istmo.reporting.render.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;

/** The words at the head of a table's columns, each once in the table as a named table asks. */
final class ColumnHeads {

    /** The most that the name of a table's column may have. */
    private static final int LONGEST = 255;

    private final Table table;
    private final List<String> heads = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private ColumnHeads(Table table) {
        this.table = table;
    }

    static ColumnHeads of(TableGrid grid, Book book) {
        ColumnHeads heads = new ColumnHeads(grid.table());
        if (grid.grouped()) {
            heads.add(book.word("sheet.group"));
        }
        List<Column> columns = grid.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            String words = words(columns.get(i));
            heads.add(words.isEmpty() ? book.labels().sentence("sheet.column", String.valueOf(i + 1)) : words);
        }
        return heads;
    }

    /** Of the sheet's column. */
    String at(int column) {
        return heads.get(column);
    }

    /** Whether neither the column nor the row nor the caption says what the figure counts. */
    boolean leavesUnitOut(Row row, int column, Unit unit) {
        String name = unit.name().toLowerCase(Locale.ROOT);
        String said = words(table.columns().get(column)) + "\n" + table.title();
        return !said.toLowerCase(Locale.ROOT).contains(name)
                && row.values().stream()
                        .noneMatch(value -> value instanceof Value.Words words
                                && (words.text().equalsIgnoreCase(unit.name())
                                        || words.text().equalsIgnoreCase(unit.one())));
    }

    static String words(Column column) {
        String words = column.group().isBlank()
                ? column.heading()
                : column.heading().isBlank() ? column.group() : column.group() + " — " + column.heading();
        return words.strip().replaceAll("\\s+", " ");
    }

    private void add(String words) {
        String head = words.substring(0, Math.min(LONGEST, words.length()));
        for (int count = 2; !taken.add(head.toLowerCase(Locale.ROOT)); count++) {
            String suffix = " (" + count + ")";
            head = words.substring(0, Math.min(LONGEST - suffix.length(), words.length())) + suffix;
        }
        heads.add(head);
    }
}
