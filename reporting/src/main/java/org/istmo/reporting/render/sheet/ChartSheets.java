package org.istmo.reporting.render.sheet;

import java.util.Optional;
import org.istmo.reporting.render.document.Chart;

/** Charts below the table that has their figures, or on a sheet of their own where that table is too long to look below it. */
final class ChartSheets {

    /** Rows of a table below which a chart is still found. */
    private static final int LONGEST_TABLE = 60;

    private final Book book;

    ChartSheets(Book book) {
        this.book = book;
    }

    /** Whether the chart stands on the table's sheet. */
    static boolean below(TableGrid grid) {
        return grid.last() - grid.head() <= LONGEST_TABLE;
    }

    /**
     * Draws on a table's sheet.
     *
     * @param row the first that is free
     * @return the first that is free after it
     */
    int draw(Chart chart, BookSheet sheet, TableGrid grid, int row) {
        Optional<ChartCells> found = new ChartSearch(sheet, grid).of(chart);
        if (found.isPresent()) {
            new NativeChart(book, sheet, chart, found.get()).draw(ChartPlace.at(sheet.poi(), row, chart));
            return row + ChartPlace.rows(chart) + 1;
        }
        return drawWithBlock(chart, sheet, row);
    }

    /** A sheet with the chart, and its figures below it. */
    BookSheet alone(Chart chart) {
        BookSheet sheet = book.sheet(chart.title(), chart.title());
        sheet.width(0, 30);
        drawWithBlock(chart, sheet, 3);
        PageSetUp.plain(sheet, book);
        return sheet;
    }

    private int drawWithBlock(Chart chart, BookSheet sheet, int row) {
        int caption = row + ChartPlace.rows(chart) + 1;
        String words = book.labels().sentence("sheet.chart.figures", chart.title(), chart.unit());
        sheet.line(caption, words, book.styles().notice, 18);
        ChartCells cells = new ChartBlock(book, sheet).write(chart, caption + 1);
        new NativeChart(book, sheet, chart, cells).draw(ChartPlace.at(sheet.poi(), row, chart));
        return caption + chart.categories().size() + 3;
    }
}
