package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.reporting.render.document.Chart;

/** Where a chart stands: from a row's beginning, as wide whatever the columns, and higher the more it lies. */
final class ChartPlace {

    private static final double WIDTH_IN_POINTS = 640;
    private static final int ROWS = 20;
    /** Of a page across, which would tear what is higher. */
    private static final int MOST_ROWS = 30;

    private ChartPlace() {}

    /** How many rows of usual height it covers. */
    static int rows(Chart chart) {
        int bars = chart.categories().size() * Math.max(4, 2 * chart.series().size());
        return chart.shape() == Chart.Shape.BARS ? Math.min(MOST_ROWS, Math.max(ROWS, 8 + bars)) : ROWS;
    }

    static XSSFClientAnchor at(XSSFSheet sheet, int row, Chart chart) {
        int left = (int) (WIDTH_IN_POINTS * Units.EMU_PER_POINT);
        int column = 0;
        while (left > width(sheet, column)) {
            left -= width(sheet, column++);
        }
        XSSFClientAnchor place = new XSSFClientAnchor(0, 0, left, 0, 0, row, column, row + rows(chart));
        place.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        return place;
    }

    private static int width(XSSFSheet sheet, int column) {
        return (int) (sheet.getColumnWidthInPixels(column) * Units.EMU_PER_PIXEL);
    }
}
