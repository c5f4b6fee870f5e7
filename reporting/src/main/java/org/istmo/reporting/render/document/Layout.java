package org.istmo.reporting.render.document;

import java.util.List;

/**
 * How wide the columns of a table are.
 *
 * @param name the layout's name within its report type
 * @param columns from left to right; their widths come to {@value #WIDTH}
 */
public record Layout(String name, List<LayoutColumn> columns) {

    /** The width of a table in points on a landscape A4 page. */
    public static final int WIDTH = 770;

    /**
     * @param key of the column
     * @param kind {@code TEXT} stands left, {@code FINE} the same in small letters, {@code NUMBER} right
     * @param width in points
     */
    public record LayoutColumn(String key, Kind kind, int width) {}

    /** What a column holds. */
    public enum Kind {
        TEXT,
        FINE,
        NUMBER,
        DATE
    }

    public Layout {
        columns = List.copyOf(columns);
        int width = columns.stream().mapToInt(LayoutColumn::width).sum();
        if (width != WIDTH) {
            throw new IllegalArgumentException(
                    "the columns of layout " + name + " come to " + width + ", not " + WIDTH);
        }
    }
}
