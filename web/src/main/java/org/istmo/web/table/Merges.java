package org.istmo.web.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.table.Cell.Mark;

/** Merged cells of a sheet, laid over its rows: cells of one column give their value down, others are marked. */
final class Merges {

    private static final int MOST = 100_000;

    private final List<Merge> ranges = new ArrayList<>();
    private final Map<Merge, Cell> first = new HashMap<>();
    private final List<Merge> open = new ArrayList<>();
    private int next;

    /** From one cell to another, columns from 0. */
    private record Merge(int top, int left, int bottom, int right) {}

    void add(String reference) {
        String[] corners = reference.split(":", 2);
        if (corners.length == 2 && ranges.size() < MOST) {
            ranges.add(new Merge(
                    CellReference.row(corners[0]),
                    CellReference.column(corners[0]),
                    CellReference.row(corners[1]),
                    Math.min(CellReference.column(corners[1]), CsvTable.COLUMNS)));
        } else if (ranges.size() >= MOST) {
            throw new Unreadable("over-limit", "More than " + MOST + " merged ranges in a sheet.");
        }
    }

    /** The same ranges for another reading of the rows from the first. */
    Merges again() {
        Merges again = new Merges();
        again.ranges.addAll(ranges);
        again.ranges.sort(Comparator.comparingInt(Merge::top));
        return again;
    }

    TableRow over(TableRow row) {
        while (next < ranges.size() && ranges.get(next).top() <= row.number()) {
            open.add(ranges.get(next++));
        }
        open.removeIf(merge -> merge.bottom() < row.number() && forget(merge));
        if (open.isEmpty()) {
            return row;
        }
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        open.forEach(merge -> lay(merge, row, cells));
        return new TableRow(row.number(), row.line(), List.copyOf(cells.values()));
    }

    private boolean forget(Merge merge) {
        first.remove(merge);
        return true;
    }

    private void lay(Merge merge, TableRow row, TreeMap<Integer, Cell> cells) {
        if (merge.left() < merge.right()) {
            for (int column = merge.left(); column <= merge.right(); column++) {
                cells.put(column, row.cell(column).with(Mark.MERGED_ACROSS));
            }
        } else if (row.number() == merge.top()) {
            Cell top = row.cell(merge.left());
            first.put(merge, top);
            cells.put(merge.left(), top.with(Mark.MERGED_FIRST));
        } else {
            Cell top = first.getOrDefault(merge, Cell.blank(merge.left()));
            cells.put(merge.left(), top.with(Mark.MERGED_DOWN));
        }
    }
}
