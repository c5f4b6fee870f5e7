package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.util.CellReference;

/**
 * Rows that stand together, counted from 0.
 *
 * @param last included
 */
record RowRange(int first, int last) {

    /** Their cells in one column, for a formula on another sheet. */
    String column(String quotedSheet, int column) {
        String letters = CellReference.convertNumToColString(column);
        return quotedSheet + "!$" + letters + "$" + (first + 1) + ":$" + letters + "$" + (last + 1);
    }
}
