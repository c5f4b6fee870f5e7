package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.jspecify.annotations.Nullable;

/** Where the rows and columns of a table stand on its sheet: plain rows under the head, subtotals and totals below them. */
final class TableGrid {

    /** @param at the sheet's row, from 0 */
    record Placed(Row row, int at) {

        @Nullable
        BigDecimal number(int column) {
            return CellNumbers.of(row.values().get(column));
        }
    }

    private final Table table;
    private final int head;
    private final boolean grouped;
    private final List<Placed> plain = new ArrayList<>();
    private final List<Placed> below = new ArrayList<>();
    private final Map<String, Placed> byId = new HashMap<>();

    TableGrid(Table table, int head) {
        this.table = table;
        this.head = head;
        this.grouped = table.rows().stream().anyMatch(row -> !row.group().isEmpty());
        table.rows().stream()
                .filter(TableGrid::plain)
                .forEach(row -> plain.add(new Placed(row, firstPlain() + plain.size())));
        table.rows().stream()
                .filter(row -> !plain(row))
                .forEach(row -> below.add(new Placed(row, lastPlain() + 2 + below.size())));
        plain.forEach(placed -> byId.put(placed.row().id(), placed));
        below.forEach(placed -> byId.put(placed.row().id(), placed));
    }

    /** Whether a plain row is of the same group as the one above it. */
    boolean goesOn(Placed placed) {
        int above = placed.at() - firstPlain() - 1;
        return above >= 0
                && above + 1 < plain.size()
                && plain.get(above).row().group().equals(placed.row().group());
    }

    private static boolean plain(Row row) {
        return row.emphasis() == Row.Emphasis.PLAIN;
    }

    Table table() {
        return table;
    }

    int head() {
        return head;
    }

    /** Whether the first column says the group. */
    boolean grouped() {
        return grouped;
    }

    List<Placed> plain() {
        return plain;
    }

    List<Placed> below() {
        return below;
    }

    @Nullable
    Placed withId(String row) {
        return byId.get(row);
    }

    /** The sheet's column of a column of the table. */
    int at(int column) {
        return grouped ? column + 1 : column;
    }

    int width() {
        return at(table.columns().size());
    }

    int firstPlain() {
        return head + 1;
    }

    /** A table has one row at least, be it blank. */
    int lastPlain() {
        return head + Math.max(1, plain.size());
    }

    int last() {
        return below.isEmpty() ? lastPlain() : below.get(below.size() - 1).at();
    }

    String cell(Placed row, int column) {
        return letters(at(column)) + (row.at() + 1);
    }

    /** All plain rows of a column. */
    String range(int column) {
        return rangeAt(at(column), "");
    }

    /** The same in words, held fast whichever column a formula is copied to. */
    String criteria(int column) {
        return rangeAt(at(column), "$");
    }

    String groups() {
        return rangeAt(0, "$");
    }

    private String rangeAt(int column, String fixed) {
        String letters = fixed + letters(column);
        return letters + "$" + (firstPlain() + 1) + ":" + letters + "$" + (lastPlain() + 1);
    }

    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
