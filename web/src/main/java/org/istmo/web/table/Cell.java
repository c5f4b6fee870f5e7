package org.istmo.web.table;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it came in.
 *
 * @param column from 0
 * @param text of a text, as it is shown; of a number, its digits exactly as the file holds them; of a date, as ISO 8601 writes it; of an error, its name
 * @param date of a {@link Kind#DATE}, otherwise null
 */
public record Cell(
        int column, Kind kind, String text, @Nullable LocalDate date, Set<Mark> marks) {

    /** What a cell holds. A date is a number that the workbook shows as one; a CSV file holds texts alone. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        ERROR
    }

    /** What is worth knowing of a cell beside its value. */
    public enum Mark {
        /** The value is what a formula came to when the workbook was last saved. */
        FORMULA,
        /** There is a formula, and no value of it. */
        FORMULA_WITHOUT_VALUE,
        /** The cell is the first of several rows of its column that are merged into one. */
        MERGED_FIRST,
        /** The cell is covered by the one above, whose value it has here. */
        MERGED_DOWN,
        /** The cell is merged with cells of other columns. */
        MERGED_ACROSS,
        /** The number is shown as a percentage: 0.45 as 45%. */
        PERCENT
    }

    public Cell {
        marks = Set.copyOf(marks);
    }

    public static Cell blank(int column) {
        return new Cell(column, Kind.BLANK, "", null, Set.of());
    }

    public static Cell text(int column, String text) {
        return new Cell(column, text.isBlank() ? Kind.BLANK : Kind.TEXT, text, null, Set.of());
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether something stands in the cell itself. */
    boolean saysSomething() {
        return !is(Mark.MERGED_DOWN) && (kind != Kind.BLANK || is(Mark.FORMULA_WITHOUT_VALUE));
    }

    Cell with(Mark mark) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Cell(column, kind, text, date, more);
    }

    /** As an address in a sheet, such as {@code D7}. */
    static String address(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
