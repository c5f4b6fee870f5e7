package org.istmo.reporting.render.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Holds a document's figures to what it says that they follow from. */
public final class Reckoned {

    private final Table table;
    private int held;

    private Reckoned(Table table) {
        this.table = table;
    }

    /** @return how many figures followed from others */
    public static int holds(Document document) {
        int held = 0;
        for (Table table : document.tables().toList()) {
            Reckoned reckoned = new Reckoned(table);
            table.rows().forEach(reckoned::row);
            held += reckoned.held;
        }
        return held;
    }

    private void row(Row row) {
        for (int index = 0; index < table.columns().size(); index++) {
            if (row.values().get(index) instanceof Value.Quantity quantity) {
                int column = index;
                Optional<BigDecimal> wanted = table.columns()
                        .get(index)
                        .made()
                        .map(made -> made(made, row, quantity))
                        .or(() -> reckoned(row.reckoning(), column));
                wanted.ifPresent(value -> {
                    held++;
                    assertEquals(
                            0,
                            value.compareTo(quantity.value()),
                            () -> quantity + " of " + row.id() + " is not " + value);
                });
            }
        }
    }

    private BigDecimal made(Made made, Row row, Value.Quantity quantity) {
        if (made instanceof Made.Balance balance) {
            return sum(row, balance.plus()).subtract(sum(row, balance.minus()));
        }
        Made.Percentage percentage = (Made.Percentage) made;
        return number(row, table.indexOf(percentage.part()))
                .multiply(BigDecimal.valueOf(100))
                .divide(
                        number(row, table.indexOf(percentage.whole())),
                        quantity.value().scale(),
                        RoundingMode.HALF_EVEN);
    }

    private BigDecimal sum(Row row, List<String> columns) {
        return columns.stream()
                .map(column -> number(row, table.indexOf(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> reckoned(Reckoning reckoning, int column) {
        if (reckoning instanceof Reckoning.SumWhere where) {
            return Optional.of(table.rows().stream()
                    .filter(row -> row.reckoning() instanceof Reckoning.Given)
                    .filter(row -> where.where().entrySet().stream()
                            .allMatch(one -> said(row, one.getKey()).equals(one.getValue())))
                    .map(row -> number(row, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        if (reckoning instanceof Reckoning.Terms terms) {
            return Optional.of(terms.terms().stream()
                    .map(term -> number(
                                    table.rows().stream()
                                            .filter(row -> row.id().equals(term.row()))
                                            .findFirst()
                                            .orElseThrow(),
                                    column)
                            .multiply(BigDecimal.valueOf(term.sign())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return Optional.empty();
    }

    private String said(Row row, String column) {
        if (column.equals(Reckoning.SumWhere.GROUP)) {
            return row.group();
        }
        return row.values().get(table.indexOf(column)) instanceof Value.Words words ? words.text() : "";
    }

    private static BigDecimal number(Row row, int column) {
        return row.values().get(column) instanceof Value.Quantity quantity ? quantity.value() : BigDecimal.ZERO;
    }
}
