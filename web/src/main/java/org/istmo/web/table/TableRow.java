package org.istmo.web.table;

import java.util.List;

/**
 * A row.
 *
 * @param number of the row, from 1, as a spreadsheet counts: in CSV, of the record
 * @param line in the file where it begins, from 1; in a workbook the same as the number
 * @param cells those that hold something or are merged, in the order of their columns
 */
public record TableRow(int number, int line, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column (from 0), blank when nothing stands there. */
    public Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return Cell.blank(column);
    }

    public boolean isEmpty() {
        return cells.stream().noneMatch(Cell::saysSomething);
    }
}
