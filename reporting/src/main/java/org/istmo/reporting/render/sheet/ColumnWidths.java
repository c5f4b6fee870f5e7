package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.istmo.reporting.render.document.Layout;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.sheet.TableGrid.Placed;

/** How wide each column is, in characters: as on the page, and wide enough for its longest number, which a spreadsheet would hide rather than wrap. */
final class ColumnWidths {

    private static final double POINTS_A_CHARACTER = 5.25;
    private static final double LONGEST_UNWRAPPED = 24;
    private static final double WIDEST_GROUP = 44;
    /** The button of the filter. */
    private static final double BUTTON = 3;

    private static final double BOLD = 1.12;

    private final TableGrid grid;
    private final double[] widths;

    ColumnWidths(TableGrid grid, ColumnHeads heads, Layout layout) {
        this.grid = grid;
        this.widths = new double[grid.width()];
        for (int i = 0; i < layout.columns().size(); i++) {
            widths[grid.at(i)] = layout.columns().get(i).width() / POINTS_A_CHARACTER;
        }
        for (int i = 0; i < widths.length; i++) {
            atLeast(i, longestWord(heads.at(i)) * BOLD + BUTTON);
        }
        Stream.concat(grid.plain().stream(), grid.below().stream()).forEach(this::row);
    }

    /** Of the sheet's column. */
    double of(int column) {
        return widths[column];
    }

    void set(BookSheet sheet) {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    private void row(Placed placed) {
        Row row = placed.row();
        if (grid.grouped()) {
            atLeast(0, Math.min(WIDEST_GROUP, row.group().length() * BOLD + 2));
        }
        for (int i = 0; i < row.values().size(); i++) {
            atLeast(grid.at(i), needed(row.values().get(i)));
        }
    }

    private static double needed(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return letters(quantity) * BOLD + 3;
        }
        if (value instanceof Value.Words words) {
            return Math.min(LONGEST_UNWRAPPED, words.text().length() + 2);
        }
        if (value instanceof Value.Told told) {
            return Math.min(LONGEST_UNWRAPPED, told.words().length() + 4);
        }
        return value instanceof Value.Day ? 13 : 0;
    }

    /** Digits, separators, sign, unit. */
    private static int letters(Value.Quantity quantity) {
        BigDecimal value = quantity.value();
        int whole = Math.max(1, value.precision() - value.scale());
        int fraction = Math.max(2, CellNumbers.decimals(value));
        int unit = switch (quantity.unit().kind()) {
            case MONEY, COUNT -> quantity.unit().name().length() + 1;
            case PERCENT, RATE -> 2;
        };
        return whole + (whole - 1) / 3 + 1 + fraction + Math.min(20, unit);
    }

    private static int longestWord(String words) {
        return Arrays.stream(words.split("\\s")).mapToInt(String::length).max().orElse(0);
    }

    private void atLeast(int column, double width) {
        widths[column] = Math.max(widths[column], width);
    }
}
