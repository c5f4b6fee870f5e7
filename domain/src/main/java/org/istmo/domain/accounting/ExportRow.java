package org.istmo.domain.accounting;

import java.util.Map;

/**
 * A row of an export.
 *
 * @param number of the row, from 1, as a spreadsheet counts
 * @param line in the file where it begins, from 1
 * @param cells by their column from 1; those that hold something
 * @param source the row as it is kept when it is rejected
 */
public record ExportRow(int number, int line, Map<Integer, ExportCell> cells, String source) {

    public ExportRow {
        cells = Map.copyOf(cells);
    }

    ExportCell cell(int column) {
        return cells.getOrDefault(column, ExportCell.BLANK);
    }
}
