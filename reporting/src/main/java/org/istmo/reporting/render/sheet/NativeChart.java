package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.istmo.reporting.render.document.Chart;
import org.jspecify.annotations.Nullable;

/** A chart that the spreadsheet draws from its own cells. */
final class NativeChart {

    private final BookSheet sheet;
    private final Chart chart;
    private final ChartCells cells;

    NativeChart(BookSheet sheet, Chart chart, ChartCells cells) {
        this.sheet = sheet;
        this.chart = chart;
        this.cells = cells;
    }

    void draw(XSSFClientAnchor place) {
        XSSFChart drawn = sheet.poi().createDrawingPatriarch().createChart(place);
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        var frame = drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        frame.setName(chart.title());
        frame.setDescr(chart.alternative());
        drawn.plot(data(drawn));
        if (chart.shape() == Chart.Shape.STACKED) {
            DrawingXml.stack(drawn.getCTChart().getPlotArea().getBarChartArray(0));
        }
    }

    private XDDFChartData data(XSSFChart drawn) {
        boolean lying = chart.shape() == Chart.Shape.BARS;
        XDDFCategoryAxis across = drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis up = drawn.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        if (cells.heading() != null) {
            across.setTitle(cells.heading());
        }
        up.setTitle(chart.unit());
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setNumberFormat(cells.percent() ? "0%" : NumberCodes.COUNT);
        if (lying) {
            // The first category on top, and the numbers below nonetheless.
            across.setOrientation(AxisOrientation.MAX_MIN);
            up.setCrosses(AxisCrosses.MAX);
        }
        return chart.shape() == Chart.Shape.LINES ? lines(drawn, across, up) : bars(drawn, across, up);
    }

    private XDDFChartData lines(XSSFChart drawn, XDDFCategoryAxis across, XDDFValueAxis up) {
        XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, across, up);
        lines.setGrouping(Grouping.STANDARD);
        lines.setVaryColors(false);
        for (int i = 0; i < chart.series().size(); i++) {
            SeriesLook.of(i).line((XDDFLineChartData.Series) series(lines, i));
        }
        return lines;
    }

    private XDDFChartData bars(XSSFChart drawn, XDDFCategoryAxis across, XDDFValueAxis up) {
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, across, up);
        bars.setBarDirection(chart.shape() == Chart.Shape.BARS ? BarDirection.BAR : BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        if (chart.shape() == Chart.Shape.STACKED) {
            bars.setBarGrouping(BarGrouping.STACKED);
        } else {
            bars.setBarGrouping(BarGrouping.CLUSTERED);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            SeriesLook.of(i).bars(series(bars, i));
        }
        return bars;
    }

    private XDDFChartData.Series series(XDDFChartData data, int index) {
        Chart.Series given = chart.series().get(index);
        XDDFChartData.Series series = data.addSeries(
                categories(), values(given.values(), cells.series().get(index)));
        series.setTitle(given.name(), cells.names().get(index));
        return series;
    }

    private XDDFDataSource<String> categories() {
        return XDDFDataSourcesFactory.fromArray(
                chart.categories().toArray(String[]::new), range(cells.categories()), 0);
    }

    private XDDFNumericalDataSource<Double> values(List<@Nullable BigDecimal> values, CellRangeAddress range) {
        @Nullable
        Double[] numbers = values.stream()
                .map(value -> value == null ? null : (cells.percent() ? value.movePointLeft(2) : value).doubleValue())
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(numbers, range(range), range.getFirstColumn());
    }

    private String range(CellRangeAddress cells) {
        return cells.formatAsString(sheet.name(), true);
    }
}
