package org.istmo.reporting.render.jasper;

import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import org.istmo.reporting.render.document.Chart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;

/** What a chart says beside its plot: the names of its categories, whole, and the scale of its figures. */
final class ChartAxes {

    private static final int CATEGORIES_THAT_STAND_UPRIGHT = 16;
    private static final int LINES_OF_A_NAME = 12;
    private static final double ROOM_FOR_FIGURES = 0.2;
    private static final float WIDEST_NAME_BESIDE_BARS = 0.38f;

    private final Chart chart;
    private final Typesetting set;

    ChartAxes(Chart chart, Typesetting set) {
        this.chart = chart;
        this.set = set;
    }

    CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(ChartPicture.font(Font.PLAIN, 8f));
        axis.setTickLabelPaint(ChartPicture.INK);
        axis.setCategoryMargin(0.25);
        axis.setMaximumCategoryLabelLines(LINES_OF_A_NAME);
        if (chart.shape() == Chart.Shape.BARS) {
            axis.setMaximumCategoryLabelWidthRatio(WIDEST_NAME_BESIDE_BARS);
        } else if (chart.categories().size() > CATEGORIES_THAT_STAND_UPRIGHT) {
            axis.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        }
        return axis;
    }

    NumberAxis figures() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(ChartPicture.font(Font.PLAIN, 8f));
        axis.setTickLabelPaint(ChartPicture.INK);
        axis.setNumberFormatOverride(brief(set.language().locale()));
        axis.setUpperMargin(ROOM_FOR_FIGURES);
        axis.setLowerMargin(ROOM_FOR_FIGURES);
        axis.setAutoRangeIncludesZero(true);
        if (chart.isFlat()) {
            axis.setRange(0, 1);
        }
        if (counts()) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        return axis;
    }

    /** Nothing is counted in halves. */
    private boolean counts() {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    }

    /** Whole numbers as far as they are, as the readers write them. */
    static NumberFormat brief(Locale locale) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(locale));
    }
}
