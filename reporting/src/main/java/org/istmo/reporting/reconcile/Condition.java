package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a row must be, so that a condition of a spreadsheet's formula can say the same. Words are compared without regard to case, as formulas compare them.
 *
 * @param value a {@link String}, {@link LocalDate}, {@link Long} or {@link Boolean}; an empty word where the test needs none
 */
public record Condition(String column, Test test, Object value) {

    /** How a cell is looked at. */
    public enum Test {
        IS,
        IS_NOT,
        /** Holds nothing. */
        EMPTY,
        AT_LEAST,
        AT_MOST
    }

    /** A word, a number, or a yes or no. */
    public static Condition is(String column, Object value) {
        return new Condition(column, Test.IS, value);
    }

    static Condition isNot(String column, String word) {
        return new Condition(column, Test.IS_NOT, word);
    }

    static Condition isEmpty(String column) {
        return new Condition(column, Test.EMPTY, "");
    }

    static Condition atLeast(String column, Object value) {
        return new Condition(column, Test.AT_LEAST, value);
    }

    static Condition atMost(String column, Object value) {
        return new Condition(column, Test.AT_MOST, value);
    }

    boolean holds(CellRow row) {
        return isMet(row.cell(column));
    }

    /** @param cell what stands in its column */
    boolean isMet(@Nullable Object cell) {
        return switch (test) {
            case IS -> isValue(cell);
            case IS_NOT -> !isValue(cell);
            case EMPTY -> cell == null || "".equals(cell);
            case AT_LEAST -> cell != null && compared(cell) >= 0;
            case AT_MOST -> cell != null && compared(cell) <= 0;
        };
    }

    /** Asked of every row for every sum, so that nothing is made for it. */
    static boolean allHold(List<Condition> conditions, CellRow row) {
        for (Condition condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isValue(@Nullable Object cell) {
        return value instanceof String word
                ? (cell == null ? "" : cell.toString()).equalsIgnoreCase(word)
                : cell != null && (cell instanceof Boolean ? cell.equals(value) : compared(cell) == 0);
    }

    private int compared(Object cell) {
        if (cell instanceof Long count && value instanceof Long other) {
            return count.compareTo(other);
        }
        return value instanceof LocalDate day
                ? ((LocalDate) cell).compareTo(day)
                : new BigDecimal(cell.toString()).compareTo(new BigDecimal(value.toString()));
    }
}
