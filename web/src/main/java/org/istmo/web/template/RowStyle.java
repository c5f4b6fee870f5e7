package org.istmo.web.template;

import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.Layout;
import org.istmo.web.table.Cell;
import org.istmo.web.table.Cell.Kind;

/**
 * How rows that go back are to be written, so that they are read again as they were.
 *
 * @param before how many rows stand before the names of the columns
 * @param named whether the columns have names
 * @param delimiter of CSV
 * @param decimals of numbers that CSV holds as texts
 * @param dates likewise
 */
record RowStyle(int before, boolean named, String delimiter, DecimalStyle decimals, DateStyle dates) {

    /** Of the templates. */
    static final RowStyle OURS = new RowStyle(0, true, ",", DecimalStyle.POINT, DateStyle.ISO);

    /** Of an export, by what its mapping says of it. */
    static RowStyle of(Layout layout) {
        return new RowStyle(
                Math.max(0, layout.headerRow() - 1),
                layout.headerRow() > 0,
                layout.delimiter().isEmpty() ? "," : layout.delimiter(),
                layout.decimals(),
                layout.dates());
    }

    /** A cell as CSV holds it, but for quotation marks. */
    String text(Cell cell) {
        if (cell.kind() == Kind.NUMBER) {
            return decimals.write(cell.text());
        }
        return cell.kind() == Kind.DATE && cell.date() != null ? dates.write(cell.date()) : cell.text();
    }

    /** The first row below the names of the columns, from 0. */
    int first() {
        return named ? before + 1 : 0;
    }
}
