package org.istmo.reporting.render.jasper;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.sf.jasperreports.renderers.Renderable;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.QuarterTotal;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars by quarter, one for each measure, told apart by hatching as well as by shade: it reads on a grey printer. */
final class QuarterChart {

    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xD5DCE2);
    private static final int BARS_WITH_ROOM_FOR_FIGURES = 16;
    private static final int QUARTERS_THAT_STAND_UPRIGHT = 12;

    private final DonorStatement statement;
    private final Typesetting set;

    QuarterChart(DonorStatement statement, Typesetting set) {
        this.statement = statement;
        this.set = set;
    }

    Renderable drawing() {
        return new ChartDrawing(chart());
    }

    /** What the chart shows, for who cannot see it. */
    String alternative() {
        List<QuarterTotal> quarters = statement.quarters();
        String measures = statement.measures().stream().map(this::name).collect(Collectors.joining(", "));
        return set.sentence(
                "chart.alternative",
                measures,
                quarters.isEmpty() ? "" : quarter(quarters.get(0)),
                quarters.isEmpty() ? "" : quarter(quarters.get(quarters.size() - 1)));
    }

    private JFreeChart chart() {
        CategoryPlot plot = new CategoryPlot(bars(), quarterAxis(), moneyAxis(), renderer());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeZeroBaselineVisible(true);
        plot.setInsets(new RectangleInsets(4, 0, 0, 0));
        JFreeChart chart = new JFreeChart(set.word("chart.title"), font(Font.BOLD, 10f), plot, false);
        chart.getTitle().setPaint(INK);
        chart.setBackgroundPaint(null);
        chart.addSubtitle(legend());
        return chart;
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
        for (int i = 0; i < statement.measures().size(); i++) {
            items.add(HatchedBars.legend(i, name(statement.measures().get(i))));
        }
        return items;
    }

    private DefaultCategoryDataset bars() {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (QuarterTotal quarter : statement.quarters()) {
            for (int i = 0; i < statement.measures().size(); i++) {
                Amount amount = quarter.usd().get(i);
                bars.addValue(amount.value(), name(statement.measures().get(i)), quarter(quarter));
            }
        }
        return bars;
    }

    private CategoryAxis quarterAxis() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font(Font.PLAIN, 8f));
        axis.setTickLabelPaint(INK);
        axis.setCategoryMargin(0.25);
        if (statement.quarters().size() > QUARTERS_THAT_STAND_UPRIGHT) {
            axis.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        }
        return axis;
    }

    private NumberAxis moneyAxis() {
        NumberAxis axis = new NumberAxis(set.word("chart.axis"));
        axis.setLabelFont(font(Font.PLAIN, 8f));
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(font(Font.PLAIN, 8f));
        axis.setTickLabelPaint(INK);
        axis.setNumberFormatOverride(wholeDollars());
        axis.setUpperMargin(0.12);
        if (statement.quarters().stream()
                .flatMap(quarter -> quarter.usd().stream())
                .allMatch(QuarterChart::zero)) {
            axis.setRange(0, 1);
        }
        return axis;
    }

    private static boolean zero(Amount amount) {
        return amount.value().signum() == 0;
    }

    private NumberFormat wholeDollars() {
        return new DecimalFormat(
                "#,##0", DecimalFormatSymbols.getInstance(set.language().locale()));
    }

    private BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new HatchedBars());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.06);
        renderer.setMaximumBarWidth(0.08);
        if (statement.quarters().size() * statement.measures().size() <= BARS_WITH_ROOM_FOR_FIGURES) {
            renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", wholeDollars()));
            renderer.setDefaultItemLabelsVisible(true);
            renderer.setDefaultItemLabelFont(font(Font.PLAIN, 6.5f));
            renderer.setDefaultItemLabelPaint(INK);
        }
        return renderer;
    }

    private String name(Measure measure) {
        return set.word("measure." + measure.key());
    }

    private String quarter(QuarterTotal quarter) {
        return set.figures().quarter(quarter.quarter());
    }

    private static Font font(int style, float size) {
        return Glyphs.fontOf(style, size);
    }
}
