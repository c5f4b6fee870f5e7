package org.istmo.reporting.render.jasper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the page, formatted and ready to print.
 *
 * @param kind which band of the template prints it
 * @param section the heading it stands under; empty on the cover
 * @param table the table it belongs to, empty for what is no table; its column heads are repeated on each page
 * @param project the project it belongs to, which is repeated on each page, or null
 * @param emphasis empty, {@code total} or {@code grand}
 * @param last true on a table's last row
 * @param cells from left to right
 */
record PrintedRow(
        Kind kind,
        String section,
        String table,
        @Nullable String project,
        String emphasis,
        boolean last,
        List<String> cells) {

    enum Kind {
        COVER,
        NOTICE,
        AMOUNTS,
        CHART,
        /** Leaves room on the page for the rows of three years. */
        CHART_LOW,
        QUARTER,
        ACTIVITY,
        RATE,
        NOTE
    }

    PrintedRow {
        cells = List.copyOf(cells);
    }

    /** What the template's field of this name prints. */
    @Nullable
    Object field(String name) {
        if (name.matches("c\\d+")) {
            int index = Integer.parseInt(name.substring(1)) - 1;
            return index < cells.size() ? cells.get(index) : null;
        }
        return switch (name) {
            case "kind" -> kind.name();
            case "section" -> section;
            case "table" -> table;
            case "project" -> project;
            case "emphasis" -> emphasis;
            case "last" -> last;
            default -> throw new IllegalArgumentException(name);
        };
    }

    PrintedRow asLast() {
        return new PrintedRow(kind, section, table, project, emphasis, true, cells);
    }
}
