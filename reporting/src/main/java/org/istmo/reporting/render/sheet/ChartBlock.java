package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Row.Emphasis;
import org.istmo.reporting.render.document.Unit;
import org.jspecify.annotations.Nullable;

/** A chart's figures in cells of their own, where no table has them side by side. */
record ChartBlock(Book book, BookSheet sheet) {

    private static final String PERCENT = "%";
    private static final double NARROWEST = 16;

    /** Writes a row for each category, under a head, and says which cells they are. */
    ChartCells write(Chart chart, int head) {
        XSSFRow top = sheet.row(head);
        sheet.label(top, 0, book.word("sheet.category"), book.styles().head);
        sheet.widen(0, NARROWEST);
        boolean percent = chart.unit().strip().equals(PERCENT);
        for (int i = 0; i < chart.series().size(); i++) {
            sheet.label(top, i + 1, chart.series().get(i).name(), book.styles().head);
            sheet.widen(i + 1, NARROWEST);
        }
        top.setHeightInPoints(32);
        for (int i = 0; i < chart.categories().size(); i++) {
            XSSFRow row = sheet.row(head + 1 + i);
            sheet.text(row, 0, chart.categories().get(i), Emphasis.PLAIN);
            BookSheet.fit(
                    row, BookSheet.lines(chart.categories().get(i), sheet.poi().getColumnWidth(0) / 256d));
            values(chart, i, row, percent);
        }
        return cells(chart, head, percent);
    }

    private void values(Chart chart, int category, XSSFRow row, boolean percent) {
        for (int i = 0; i < chart.series().size(); i++) {
            @Nullable BigDecimal value = chart.series().get(i).values().get(category);
            if (value != null) {
                BigDecimal inCell = percent ? value.movePointLeft(2) : value;
                sheet.number(row, i + 1, inCell, value.toPlainString(), style(value, percent));
            }
        }
    }

    /** The unit stands on the axis; a figure with a fraction shows two decimals at least, as money does. */
    private XSSFCellStyle style(BigDecimal value, boolean percent) {
        Unit.Kind kind =
                percent ? Unit.Kind.PERCENT : CellNumbers.decimals(value) == 0 ? Unit.Kind.COUNT : Unit.Kind.MONEY;
        return book.styles().number(Emphasis.PLAIN, NumberCodes.of(value, new Unit(kind, ""), false));
    }

    private ChartCells cells(Chart chart, int head, boolean percent) {
        int last = head + chart.categories().size();
        List<CellRangeAddress> series = new ArrayList<>();
        List<CellReference> names = new ArrayList<>();
        for (int i = 1; i <= chart.series().size(); i++) {
            series.add(new CellRangeAddress(head + 1, last, i, i));
            names.add(new CellReference(sheet.name(), head, i, true, true));
        }
        return new ChartCells(new CellRangeAddress(head + 1, last, 0, 0), series, names, null, percent);
    }
}
