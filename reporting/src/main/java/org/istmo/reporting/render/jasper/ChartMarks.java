package org.istmo.reporting.render.jasper;

import java.awt.Font;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Objects;
import org.istmo.reporting.render.document.Chart;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.TextAnchor;

/** What stands for a figure: a bar, a part of a bar, or a point on a line; with the figure itself where there is room. */
final class ChartMarks {

    private static final int MARKS_WITH_ROOM_FOR_FIGURES = 16;
    private static final ItemLabelPosition BESIDE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
    private static final ItemLabelPosition BEFORE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    private final Chart chart;
    private final Typesetting set;

    ChartMarks(Chart chart, Typesetting set) {
        this.chart = chart;
        this.set = set;
    }

    AbstractCategoryItemRenderer renderer() {
        AbstractCategoryItemRenderer renderer = switch (chart.shape()) {
            case COLUMNS, BARS -> bars(new BarRenderer());
            case STACKED -> bars(new StackedBarRenderer());
            case LINES -> new DashedLines(chart.series().size());
        };
        int marks = chart.categories().size() * chart.series().size();
        // The parts of a stacked bar are hatched, and letters on hatching cannot be read.
        if (marks <= MARKS_WITH_ROOM_FOR_FIGURES && chart.shape() != Chart.Shape.STACKED) {
            renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format()));
            renderer.setDefaultItemLabelsVisible(true);
            renderer.setDefaultItemLabelFont(ChartPicture.font(Font.PLAIN, 6.5f));
            renderer.setDefaultItemLabelPaint(ChartPicture.INK);
            if (chart.shape() == Chart.Shape.BARS) {
                renderer.setDefaultPositiveItemLabelPosition(BESIDE);
                renderer.setDefaultNegativeItemLabelPosition(BEFORE);
            }
        }
        return renderer;
    }

    private static BarRenderer bars(BarRenderer renderer) {
        renderer.setBarPainter(new HatchedBars());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.06);
        renderer.setMaximumBarWidth(0.08);
        return renderer;
    }

    /** Cents beside large figures are for the table. */
    private NumberFormat format() {
        NumberFormat format = ChartAxes.brief(set.language().locale());
        boolean large = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .anyMatch(value -> value.abs().compareTo(LARGE) >= 0);
        if (large) {
            format.setMaximumFractionDigits(0);
        }
        return format;
    }
}
