package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row of a ledger that is looked at, by the columns' names; one that is filled again and again. */
final class CellRow {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable Object[] cells = {};

    CellRow(List<String> columns) {
        for (int at = 0; at < columns.size(); at++) {
            places.put(columns.get(at), at);
        }
    }

    CellRow filled(@Nullable Object[] row) {
        cells = row;
        return this;
    }

    @Nullable
    Object cell(String column) {
        return cells[Objects.requireNonNull(places.get(column), column)];
    }

    /** The number of the entry of the ledger of transactions. */
    long entry() {
        return (Long) Objects.requireNonNull(cell("transaction"));
    }

    /** Empty when the cell is. */
    String text(String column) {
        Object cell = cell(column);
        return cell == null ? "" : cell.toString();
    }

    /** Zero when the cell is empty. */
    BigDecimal amount(String column) {
        Object cell = cell(column);
        return cell instanceof Long count ? BigDecimal.valueOf(count) : cell == null ? NONE : (BigDecimal) cell;
    }

    /** The first day of the posting month. */
    LocalDate month() {
        return (LocalDate) Objects.requireNonNull(cell("month"));
    }

    Instant postedAt() {
        return (Instant) Objects.requireNonNull(cell("posted_at"));
    }
}
