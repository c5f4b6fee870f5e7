package org.istmo.reporting.render.jasper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;

/** Draws each line in a dash and with a mark of its own. */
final class DashedLines extends LineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    private static final Color[] SHADES = {
        new Color(0x14324A), new Color(0x4A7390), new Color(0x1F2933), new Color(0x6F93AE)
    };
    private static final float[][] DASHES = {{}, {6, 3}, {1.5f, 2.5f}, {8, 2, 2, 2}};

    DashedLines(int series) {
        for (int each = 0; each < series; each++) {
            setSeriesPaint(each, shade(each));
            setSeriesStroke(each, stroke(each));
            setSeriesShape(each, mark(each));
            setSeriesFillPaint(each, filled(each) ? shade(each) : Color.WHITE);
        }
        setUseFillPaint(true);
    }

    /** The piece of line beside a name. */
    static LegendItem legend(int series, String name) {
        Color fill = filled(series) ? shade(series) : Color.WHITE;
        LegendItem item = new LegendItem(
                name,
                null,
                null,
                null,
                true,
                mark(series),
                true,
                fill,
                true,
                shade(series),
                new BasicStroke(0.8f),
                true,
                new Line2D.Double(-14, 0, 14, 0),
                stroke(series),
                shade(series));
        return item;
    }

    private static Color shade(int series) {
        return SHADES[series % SHADES.length];
    }

    private static BasicStroke stroke(int series) {
        float[] dash = DASHES[series % DASHES.length];
        return dash.length == 0
                ? new BasicStroke(1.4f)
                : new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }

    /** The second four have hollow marks. */
    private static boolean filled(int series) {
        return series / DASHES.length % 2 == 0;
    }

    private static Shape mark(int series) {
        return switch (series % DASHES.length) {
            case 0 -> new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4);
            case 1 -> new Rectangle2D.Double(-2, -2, 4, 4);
            case 2 -> triangle();
            default -> diamond();
        };
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -2.6);
        path.lineTo(2.6, 2.2);
        path.lineTo(-2.6, 2.2);
        path.closePath();
        return path;
    }

    private static Shape diamond() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -2.8);
        path.lineTo(2.8, 0);
        path.lineTo(0, 2.8);
        path.lineTo(-2.8, 0);
        path.closePath();
        return path;
    }
}
