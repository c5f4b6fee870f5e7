package org.istmo.reporting.render.jasper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Fills bars solid, striped one way, striped the other way, and light: four that no printer makes alike. */
final class HatchedBars implements BarPainter {

    private static final Color OUTLINE = new Color(0x14324A);
    private static final Color[] SHADES = {
        new Color(0x14324A), new Color(0xE4ECF2), new Color(0x6F93AE), new Color(0xB9CBD8)
    };
    private static final double[] STRIPES = {0, 45, 0, -45};
    private static final double APART = 4;

    /** The swatch beside a measure's name. */
    static LegendItem legend(int series, String name) {
        Rectangle2D swatch = new Rectangle2D.Double(-8, -4, 16, 8);
        double slope = slope(series);
        LegendItem item = slope == 0
                ? new LegendItem(name, null, null, null, swatch, shade(series))
                : new LegendItem(name, null, null, null, stripes(swatch, Math.signum(slope)), OUTLINE);
        return item;
    }

    private static Color shade(int series) {
        return SHADES[series % SHADES.length];
    }

    private static double slope(int series) {
        return STRIPES[series % STRIPES.length];
    }

    private static Shape stripes(Rectangle2D swatch, double direction) {
        Area stripes = new Area();
        BasicStroke pen = new BasicStroke(1f);
        for (double x = swatch.getMinX() - 8; x < swatch.getMaxX() + 8; x += APART) {
            stripes.add(new Area(pen.createStrokedShape(
                    new Line2D.Double(x, swatch.getMaxY(), x + direction * 8, swatch.getMinY()))));
        }
        stripes.intersect(new Area(swatch));
        stripes.add(new Area(new BasicStroke(0.7f).createStrokedShape(swatch)));
        return stripes;
    }

    @Override
    public void paintBar(
            Graphics2D page, BarRenderer renderer, int series, int quarter, RectangularShape bar, RectangleEdge base) {
        Rectangle2D area = bar.getFrame();
        page.setPaint(shade(series));
        page.fill(area);
        double slope = slope(series);
        page.setPaint(OUTLINE);
        page.setStroke(new BasicStroke(0.5f));
        if (slope != 0) {
            stripe(page, area, Math.signum(slope));
        }
        page.draw(area);
    }

    private static void stripe(Graphics2D page, Rectangle2D area, double direction) {
        Shape before = page.getClip();
        page.clip(area);
        double height = area.getHeight();
        for (double x = area.getMinX() - height; x < area.getMaxX() + height; x += APART) {
            page.draw(new Line2D.Double(x, area.getMaxY(), x + direction * height, area.getMinY()));
        }
        page.setClip(before);
    }

    @Override
    public void paintBarShadow(
            Graphics2D page,
            BarRenderer renderer,
            int series,
            int quarter,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegged) {
        // A printed page casts no shadow.
    }
}
