package org.istmo.reporting.render.sheet;

import java.util.Optional;
import org.istmo.reporting.render.document.Chart;

/**
 * Charts below the table that has their figures side by side; on a sheet of their own with a block of their figures where no table has, or where it is too
 * long to look below it.
 */
final class ChartSheets {

    /** Rows of a table below which a chart is still found. */
    private static final int LONGEST_TABLE = 60;
    /** Rows of usual height on a page across. */
    private static final int PAGE = 32;

    private final Book book;

    ChartSheets(Book book) {
        this.book = book;
    }

    /** The cells of the table that the chart can be drawn from below it. */
    static Optional<ChartCells> below(Chart chart, BookSheet sheet, TableGrid grid) {
        return grid.last() - grid.head() > LONGEST_TABLE ? Optional.empty() : new ChartSearch(sheet, grid).of(chart);
    }

    /**
     * Draws on a table's sheet, on a page of its own where it would be torn.
     *
     * @param row the first that is free
     * @return the first that is free after it
     */
    int draw(Chart chart, BookSheet sheet, ChartCells cells, TableGrid grid, int row) {
        boolean first = row == grid.last() + 2;
        if (!first || row + ChartPlace.rows(chart) > PAGE) {
            sheet.poi().setRowBreak(row - 1);
        }
        if (grid.last() < PAGE) {
            // A head over a chart would be a riddle.
            sheet.poi().setRepeatingRows(null);
        }
        new NativeChart(sheet, chart, cells).draw(ChartPlace.at(sheet.poi(), row, chart));
        return row + ChartPlace.rows(chart) + 1;
    }

    /** A sheet with the chart, and its figures below it. */
    BookSheet alone(Chart chart) {
        BookSheet sheet = book.sheet(chart.title(), chart.title());
        sheet.width(0, 30);
        int top = 3;
        int caption = top + ChartPlace.rows(chart) + 1;
        String words = book.labels().sentence("sheet.chart.figures", chart.title(), chart.unit());
        ChartCells cells = new ChartBlock(book, sheet).write(chart, caption + 1);
        sheet.line(caption, words, book.styles().notice, 18);
        new NativeChart(sheet, chart, cells).draw(ChartPlace.at(sheet.poi(), top, chart));
        PageSetUp.plain(sheet, book);
        return sheet;
    }
}
