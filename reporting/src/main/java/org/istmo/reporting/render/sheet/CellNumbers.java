package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet can keep of a figure. */
final class CellNumbers {

    private static final int MOST_DIGITS = 15;

    private CellNumbers() {}

    /** The number in its cell, a percentage as the fraction that it is; null where there is none, or one with more digits than a cell keeps. */
    static @Nullable BigDecimal of(Value value) {
        return value instanceof Value.Quantity quantity && exact(quantity.value()) ? inCell(quantity) : null;
    }

    static BigDecimal inCell(Value.Quantity quantity) {
        return quantity.unit().kind() == Unit.Kind.PERCENT ? quantity.value().movePointLeft(2) : quantity.value();
    }

    static boolean exact(BigDecimal value) {
        return value.stripTrailingZeros().precision() <= MOST_DIGITS;
    }

    static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
