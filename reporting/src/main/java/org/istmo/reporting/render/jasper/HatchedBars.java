package org.istmo.reporting.render.jasper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Fills bars solid, striped one way, striped the other way, and so on: eight that no printer makes alike. */
final class HatchedBars implements BarPainter {

    private static final Color OUTLINE = new Color(0x14324A);
    private static final double APART = 4;

    /** A ground, and which way lines cross it: 1 rising, -1 falling, 0 lying. */
    private record Pattern(Color ground, List<Integer> lines) {}

    private static final Pattern[] PATTERNS = {
        new Pattern(new Color(0x14324A), List.of()),
        new Pattern(new Color(0xE4ECF2), List.of(1)),
        new Pattern(new Color(0x6F93AE), List.of()),
        new Pattern(new Color(0xB9CBD8), List.of(-1)),
        new Pattern(Color.WHITE, List.of(0)),
        new Pattern(Color.WHITE, List.of(1, -1)),
        new Pattern(Color.WHITE, List.of()),
        new Pattern(new Color(0x6F93AE), List.of(0)),
    };

    private static Pattern pattern(int series) {
        return PATTERNS[series % PATTERNS.length];
    }

    /** The swatch beside a series' name. */
    static LegendItem legend(int series, String name) {
        Rectangle2D swatch = new Rectangle2D.Double(-8, -4, 16, 8);
        boolean solid =
                pattern(series).lines().isEmpty() && !pattern(series).ground().equals(Color.WHITE);
        return solid
                ? new LegendItem(name, null, null, null, swatch, pattern(series).ground())
                : new LegendItem(name, null, null, null, stripes(swatch, pattern(series)), OUTLINE);
    }

    private static Shape stripes(Rectangle2D swatch, Pattern pattern) {
        Area stripes = new Area();
        BasicStroke pen = new BasicStroke(1f);
        lines(swatch, pattern).forEach(line -> stripes.add(new Area(pen.createStrokedShape(line))));
        stripes.intersect(new Area(swatch));
        stripes.add(new Area(new BasicStroke(0.7f).createStrokedShape(swatch)));
        return stripes;
    }

    private static List<Line2D> lines(Rectangle2D area, Pattern pattern) {
        List<Line2D> lines = new ArrayList<>();
        for (int direction : pattern.lines()) {
            if (direction == 0) {
                for (double y = area.getMaxY() - APART / 2; y > area.getMinY(); y -= APART) {
                    lines.add(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
                }
            } else {
                double height = area.getHeight();
                for (double x = area.getMinX() - height; x < area.getMaxX() + height; x += APART) {
                    lines.add(new Line2D.Double(x, area.getMaxY(), x + direction * height, area.getMinY()));
                }
            }
        }
        return lines;
    }

    @Override
    public void paintBar(
            Graphics2D page, BarRenderer renderer, int series, int category, RectangularShape bar, RectangleEdge base) {
        Rectangle2D area = bar.getFrame();
        page.setPaint(pattern(series).ground());
        page.fill(area);
        page.setPaint(OUTLINE);
        page.setStroke(new BasicStroke(0.5f));
        if (!pattern(series).lines().isEmpty()) {
            Shape before = page.getClip();
            page.clip(area);
            lines(area, pattern(series)).forEach(page::draw);
            page.setClip(before);
        }
        page.draw(area);
    }

    @Override
    public void paintBarShadow(
            Graphics2D page,
            BarRenderer renderer,
            int series,
            int category,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegged) {
        // A printed page casts no shadow.
    }
}
