package org.istmo.reporting.render.jasper;

import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.renderers.Renderable;
import org.istmo.reporting.render.document.Chart;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart whose series are told apart by hatching or dashes as well as by shade: it reads on a grey printer. */
final class ChartPicture {

    static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xD5DCE2);
    private static final int BARS_OF_A_LOW_CHART = 10;
    private static final int BARS_OF_A_TALL_CHART = 22;

    private final Chart chart;
    private final Typesetting set;

    ChartPicture(Chart chart, Typesetting set) {
        this.chart = chart;
        this.set = set;
    }

    /** The band of the template that is high enough for it. */
    String band(boolean low) {
        int bars = chart.shape() == Chart.Shape.BARS
                ? chart.categories().size() * chart.series().size()
                : 0;
        if (bars <= BARS_OF_A_LOW_CHART) {
            return low ? "CHART_LOW" : "CHART";
        }
        return bars <= BARS_OF_A_TALL_CHART ? "CHART_TALL" : "CHART_PAGE";
    }

    /** @param withUnit false where the title says it */
    Renderable drawing(boolean withUnit) {
        CategoryPlot plot = new CategoryPlot(
                figures(), axes().categories(), axes().figures(), new ChartMarks(chart, set).renderer());
        plot.setOrientation(chart.shape() == Chart.Shape.BARS ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeZeroBaselineVisible(true);
        plot.setInsets(new RectangleInsets(4, 0, 0, 12));
        JFreeChart drawn = new JFreeChart(null, font(Font.BOLD, 10f), plot, false);
        drawn.setBackgroundPaint(null);
        if (withUnit) {
            drawn.addSubtitle(unit());
        }
        drawn.addSubtitle(legend());
        return new ChartDrawing(drawn);
    }

    private ChartAxes axes() {
        return new ChartAxes(chart, set);
    }

    private DefaultCategoryDataset figures() {
        DefaultCategoryDataset figures = new DefaultCategoryDataset();
        for (int series = 0; series < chart.series().size(); series++) {
            List<BigDecimal> values = chart.series().get(series).values();
            for (int category = 0; category < values.size(); category++) {
                figures.addValue(
                        values.get(category),
                        new Named(series, set.data(chart.series().get(series).name())),
                        new Named(category, set.data(chart.categories().get(category))));
            }
        }
        return figures;
    }

    /** Above the plot: along the axis of a low chart there is no room for it. */
    private TextTitle unit() {
        TextTitle unit = new TextTitle(set.data(chart.unit()), font(Font.PLAIN, 8f));
        unit.setPaint(INK);
        unit.setHorizontalAlignment(HorizontalAlignment.LEFT);
        return unit;
    }

    private LegendTitle legend() {
        LegendTitle legend = new LegendTitle(this::legendItems);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(font(Font.PLAIN, 8f));
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        return legend;
    }

    private LegendItemCollection legendItems() {
        LegendItemCollection items = new LegendItemCollection();
        for (int series = 0; series < chart.series().size(); series++) {
            String name = set.data(chart.series().get(series).name());
            items.add(
                    chart.shape() == Chart.Shape.LINES
                            ? DashedLines.legend(series, name)
                            : HatchedBars.legend(series, name));
        }
        return items;
    }

    static Font font(int style, float size) {
        return Glyphs.fontOf(style, size);
    }

    /** What a bar or a line is called: two of the same name stay two. */
    record Named(int place, String words) implements Comparable<Named> {

        @Override
        public int compareTo(Named other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.place == place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(place);
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
