package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Layout;
import org.istmo.reporting.render.document.Layout.Kind;
import org.istmo.reporting.render.document.Layout.LayoutColumn;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;

/** A table that the workbook adds to the document's, with its layout. */
record Annex(Table table, Layout layout) {

    /**
     * @param words at its head
     * @param width in points of a page
     */
    record Head(String key, String words, Kind kind, int width) {}

    static Annex of(String id, String title, List<Head> heads, List<Row> rows) {
        List<Column> columns =
                heads.stream().map(head -> Column.of(head.key(), head.words())).toList();
        List<LayoutColumn> layout = heads.stream()
                .map(head -> new LayoutColumn(head.key(), head.kind(), head.width()))
                .toList();
        return new Annex(new Table(id, title, id, columns, rows), new Layout(id, layout));
    }

    /** What a column beside the figure says of its unit: nothing of per cent, whose sign stands in the figure's own cell. */
    static String unitBeside(Unit unit, BigDecimal value) {
        return unit.kind() == Unit.Kind.PERCENT ? "" : unit.beside(value);
    }
}
