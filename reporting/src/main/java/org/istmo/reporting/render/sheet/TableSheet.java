package org.istmo.reporting.render.sheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.render.document.Layout;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row.Emphasis;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.sheet.TableGrid.Placed;

/** A sheet of one table: its plain rows as a named table, its subtotals and totals below them as formulas over it. */
final class TableSheet {

    private static final int FIRST_FREE = 2;
    /** In characters: beyond it a group's column would hide the rest when it stays in sight. */
    private static final double WIDEST_FIXED = 60;

    private final Book book;
    private final BookSheet sheet;
    private final TableGrid grid;
    private final ColumnHeads heads;
    private final ColumnWidths widths;
    private final LiveFormulas formulas;

    TableSheet(Book book, BookSheet sheet, Table table, Layout layout, List<Notice> notices) {
        this.book = book;
        this.sheet = sheet;
        int head = notices.isEmpty() ? FIRST_FREE : FIRST_FREE + notices.size();
        for (int i = 0; i < notices.size(); i++) {
            sheet.line(FIRST_FREE + i, notices.get(i).text(), book.styles().notice, 18);
        }
        this.grid = new TableGrid(table, head);
        this.heads = ColumnHeads.of(grid, book);
        this.widths = new ColumnWidths(grid, heads, layout);
        this.formulas = new LiveFormulas(grid);
    }

    TableGrid grid() {
        return grid;
    }

    void write() {
        head();
        grid.plain().forEach(this::row);
        if (grid.plain().isEmpty()) {
            sheet.row(grid.firstPlain());
        }
        grid.below().forEach(this::row);
        new NamedTable(book, sheet).over(grid);
        widths.set(sheet);
        boolean both = grid.grouped() && widths.of(0) + widths.of(1) <= WIDEST_FIXED;
        PageSetUp.withHead(sheet, book, grid.head(), both ? 2 : 1);
    }

    private void head() {
        XSSFRow row = sheet.row(grid.head());
        int lines = 2;
        for (int i = 0; i < grid.width(); i++) {
            sheet.label(row, i, heads.at(i), book.styles().head);
            lines = Math.max(lines, BookSheet.lines(heads.at(i), widths.of(i) - 3));
        }
        row.setHeightInPoints(Math.min(409f, 14f * lines + 4));
    }

    private void row(Placed placed) {
        XSSFRow row = sheet.row(placed.at());
        int lines = 1;
        if (grid.grouped()) {
            lines = group(row, placed);
        }
        for (int i = 0; i < placed.row().values().size(); i++) {
            lines = Math.max(lines, cell(row, placed, i));
        }
        BookSheet.fit(row, lines);
    }

    /** In full at the first of its rows and at its totals. */
    private int group(XSSFRow row, Placed placed) {
        String group = placed.row().group();
        if (grid.goesOn(placed)) {
            sheet.again(row, 0, group);
            return 1;
        }
        sheet.text(row, 0, group, placed.row().emphasis());
        return BookSheet.lines(group, widths.of(0));
    }

    /** Writes a cell and says how many lines it takes. */
    private int cell(XSSFRow row, Placed placed, int column) {
        Value value = placed.row().values().get(column);
        Emphasis emphasis = placed.row().emphasis();
        int at = grid.at(column);
        if (value instanceof Value.Quantity quantity) {
            figure(row, placed, column, quantity);
        } else if (value instanceof Value.Day day) {
            sheet.day(row, at, day.day(), emphasis);
        } else if (value instanceof Value.Words words) {
            sheet.text(row, at, words.text(), emphasis);
            return BookSheet.lines(words.text(), widths.of(at));
        } else if (value instanceof Value.Told told) {
            sheet.told(row, at, told.words(), emphasis);
            return BookSheet.lines(told.words(), widths.of(at));
        } else if (emphasis != Emphasis.PLAIN) {
            XSSFCell blank = row.createCell(at);
            blank.setCellStyle(book.styles().words(emphasis, false));
        }
        return 1;
    }

    private void figure(XSSFRow row, Placed placed, int column, Value.Quantity quantity) {
        boolean named = heads.leavesUnitOut(placed.row(), column, quantity.unit());
        var style =
                book.styles().number(placed.row().emphasis(), NumberCodes.of(quantity.value(), quantity.unit(), named));
        int at = grid.at(column);
        formulas.of(placed, column)
                .ifPresentOrElse(
                        formula -> sheet.formula(row, at, formula, CellNumbers.inCell(quantity), style),
                        () -> sheet.number(
                                row,
                                at,
                                CellNumbers.inCell(quantity),
                                quantity.value().toPlainString(),
                                style));
        book.places().add(quantity.key(), sheet.name(), placed.at(), at);
    }
}
