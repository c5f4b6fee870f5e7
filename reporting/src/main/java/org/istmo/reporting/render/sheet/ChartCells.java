package org.istmo.reporting.render.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a chart draws.
 *
 * @param heading over the categories, or null where they have none
 * @param percent true where the cells hold fractions that read as percentages
 */
record ChartCells(
        CellRangeAddress categories,
        List<CellRangeAddress> series,
        List<CellReference> names,
        @Nullable String heading,
        boolean percent) {

    ChartCells {
        series = List.copyOf(series);
        names = List.copyOf(names);
    }
}
