package org.istmo.web.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.web.table.Table.FileNote;

/**
 * The row (or two) in which a table says what its columns are.
 *
 * @param lastRow the number of the last row that belongs to it; what comes after it are the rows
 * @param columns from 0, by the key of what they hold
 * @param names of all columns that have one, known or not
 * @param notes such as about rows above it
 */
public record Header(int lastRow, Map<String, Integer> columns, Map<Integer, String> names, List<FileNote> notes) {

    private static final int ROWS = 20;

    public Header {
        columns = Map.copyOf(columns);
        names = Map.copyOf(names);
        notes = List.copyOf(notes);
    }

    /** Whether the column has a name, known or not. */
    public boolean names(int column) {
        return names.containsKey(column) || columns.containsValue(column);
    }

    /**
     * Looks for it in the first {@value #ROWS} rows: the one in which the most cells are names of columns, and one right below it that names them once
     * more.
     *
     * @param key of the column that a name stands for, if it stands for one
     * @return empty when no row has at least two such names
     */
    public static Optional<Header> in(Table table, Function<String, Optional<String>> key) {
        List<TableRow> top = new ArrayList<>();
        table.read(row -> {
            top.add(row);
            return top.size() < ROWS;
        });
        int best = -1;
        int most = 1;
        for (int index = 0; index < top.size(); index++) {
            int known = known(top.get(index), key).size();
            if (known > most) {
                best = index;
                most = known;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(header(table, top, best, key));
    }

    private static Header header(Table table, List<TableRow> top, int best, Function<String, Optional<String>> key) {
        List<FileNote> notes = new ArrayList<>();
        TableRow row = top.get(best);
        Map<String, Integer> columns = known(row, key);
        Map<Integer, String> names = new LinkedHashMap<>();
        row.cells().forEach(cell -> names.put(cell.column(), cell.text().strip()));
        top.subList(0, best).stream()
                .filter(above -> !isComment(above))
                .forEach(above -> notes.add(new FileNote(
                        "above-header",
                        table.position(above, -1, "").pointer()
                                + " stands above the row with the names of the columns, and was not read.")));
        int last = row.number();
        for (TableRow below : top.subList(best + 1, top.size())) {
            Map<String, Integer> second = known(below, key);
            if (2 * second.size() <= below.cells().size()) {
                break;
            }
            second.forEach(columns::putIfAbsent);
            last = below.number();
            if (!isKeys(below, key)) {
                notes.add(new FileNote(
                        "second-header",
                        table.position(below, -1, "").pointer()
                                + " names the columns once more, and was not read as a row."));
            }
        }
        return new Header(last, columns, names, notes);
    }

    private static boolean isKeys(TableRow row, Function<String, Optional<String>> key) {
        return row.cells().stream()
                .allMatch(cell ->
                        key.apply(cell.text()).filter(cell.text()::equals).isPresent());
    }

    /** Whether the row says that it is none: its first cell begins with a number sign. */
    public static boolean isComment(TableRow row) {
        return !row.cells().isEmpty() && row.cells().get(0).text().startsWith("#");
    }

    private static Map<String, Integer> known(TableRow row, Function<String, Optional<String>> key) {
        Map<String, Integer> known = new LinkedHashMap<>();
        if (!isComment(row)) {
            row.cells()
                    .forEach(cell ->
                            key.apply(cell.text().strip()).ifPresent(found -> known.putIfAbsent(found, cell.column())));
        }
        return known;
    }
}
