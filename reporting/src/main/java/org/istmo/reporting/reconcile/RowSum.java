package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which amounts of a ledger's rows are added up: one condition a column, so that a formula over the rows can say the same. Codes are compared without
 * regard to case, as formulas compare them.
 *
 * @param types codes of IATI TransactionType; any of them
 * @param currency ISO 4217, of the entry; empty for every currency
 * @param column the amount that is added up, such as {@code share_usd}; empty cells add nothing
 * @param where the code that a column must hold
 * @param without marks of {@code left_out} that a row must not bear
 * @param from the first posting month, by its first day
 * @param to the last posting month, by its first day
 */
public record RowSum(
        List<String> types,
        Optional<String> currency,
        String column,
        Map<String, String> where,
        List<String> without,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public RowSum {
        types = List.copyOf(types);
        where = Map.copyOf(where);
        without = List.copyOf(without);
    }

    /** All of one type, in a currency or, converted, in every one. */
    static RowSum of(String type, Optional<String> currency, String column) {
        return new RowSum(List.of(type), currency, column, Map.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** What the row adds; zero when it is not among them. */
    BigDecimal of(CellRow row) {
        return takes(row) ? row.amount(column) : BigDecimal.ZERO;
    }

    /** @param month its first day */
    boolean spans(LocalDate month) {
        return from.map(first -> !month.isBefore(first)).orElse(true)
                && to.map(last -> !month.isAfter(last)).orElse(true);
    }

    private boolean takes(CellRow row) {
        return spans(row.month())
                && types.contains(row.text("type"))
                && currency.map(row.text("currency")::equalsIgnoreCase).orElse(true)
                && where.entrySet().stream()
                        .allMatch(one -> row.text(one.getKey()).equalsIgnoreCase(one.getValue()))
                && without.stream().noneMatch(row.text("left_out")::equalsIgnoreCase);
    }
}
