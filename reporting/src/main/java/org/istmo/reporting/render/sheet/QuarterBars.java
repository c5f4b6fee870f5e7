package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.reporting.dataset.DonorStatement;

/** The chart of quarters, drawn by the spreadsheet from its own cells. */
final class QuarterBars {

    private static final int HEIGHT = 18;
    /** Four shades that stay apart in grey. */
    private static final byte[][] SHADES = {
        {0x14, 0x32, 0x4A},
        {(byte) 0xE4, (byte) 0xEC, (byte) 0xF2},
        {0x4F, 0x7A, (byte) 0x99},
        {(byte) 0xB0, (byte) 0xC4, (byte) 0xD3}
    };

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final XSSFSheet sheet;

    QuarterBars(SheetWriting writing, DonorStatement statement, XSSFSheet sheet) {
        this.writing = writing;
        this.statement = statement;
        this.sheet = sheet;
    }

    /** Draws below the table and returns the first free row. */
    int draw(RowRange quarters, int firstColumn, int row) {
        XSSFClientAnchor place = new XSSFClientAnchor(0, 0, 0, 0, 0, row, 8, row + HEIGHT);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
        chart.setTitleText(writing.word("chart.title"));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(writing.word("chart.title"));
        chart.plot(bars(chart, quarters, firstColumn));
        return row + HEIGHT + 1;
    }

    private XDDFBarChartData bars(XSSFChart chart, RowRange quarters, int firstColumn) {
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setTitle(writing.word("chart.axis"));
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setNumberFormat("#,##0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        XDDFDataSource<String> names = names(quarters);
        for (int i = 0; i < statement.measures().size(); i++) {
            XDDFChartData.Series series = bars.addSeries(names, values(quarters, firstColumn + i, i));
            series.setTitle(writing.name(statement.measures().get(i)));
            series.setFillProperties(solid(SHADES[i % SHADES.length]));
            series.setLineProperties(new XDDFLineProperties(solid(SHADES[0])));
        }
        return bars;
    }

    private static XDDFSolidFillProperties solid(byte[] shade) {
        return new XDDFSolidFillProperties(XDDFColor.from(shade));
    }

    private XDDFDataSource<String> names(RowRange quarters) {
        String[] names = statement.quarters().stream()
                .map(quarter -> writing.figures().quarter(quarter.quarter()))
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(names, range(quarters, 0), 0);
    }

    private XDDFNumericalDataSource<Double> values(RowRange quarters, int column, int measure) {
        Double[] values = statement.quarters().stream()
                .map(quarter -> quarter.usd().get(measure).value().doubleValue())
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(values, range(quarters, column), column);
    }

    private String range(RowRange rows, int column) {
        return new CellRangeAddress(rows.first(), rows.last(), column, column)
                .formatAsString(sheet.getSheetName(), true);
    }
}
