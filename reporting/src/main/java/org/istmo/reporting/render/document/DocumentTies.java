package org.istmo.reporting.render.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every total and every computed column of a document to what it says it is made of. */
public final class DocumentTies {

    private final Table table;
    private final Map<String, Row> byId = new HashMap<>();
    private final Map<String, List<Row>> plainByGroup = new HashMap<>();
    private final Map<Map<String, String>, List<Row>> selected = new HashMap<>();
    private final List<Tie> broken = new ArrayList<>();

    private DocumentTies(Table table) {
        this.table = table;
        table.rows().forEach(row -> {
            byId.put(row.id(), row);
            if (row.emphasis() == Row.Emphasis.PLAIN) {
                plainByGroup
                        .computeIfAbsent(row.group(), group -> new ArrayList<>())
                        .add(row);
            }
        });
    }

    /** The figures that do not tie, in the order of the page; none when all do. */
    public static List<Tie> broken(Document document) {
        List<Tie> broken = new ArrayList<>();
        document.tables().forEach(table -> broken.addAll(new DocumentTies(table).walk()));
        return broken;
    }

    private List<Tie> walk() {
        for (Row row : table.rows()) {
            for (int index = 0; index < row.values().size(); index++) {
                if (row.values().get(index) instanceof Value.Quantity printed) {
                    int column = index;
                    reckoned(row, column, printed)
                            .filter(reckoned -> reckoned.compareTo(printed.value()) != 0)
                            .ifPresent(reckoned -> broken.add(tie(row, column, printed, reckoned)));
                }
            }
        }
        return broken;
    }

    private Tie tie(Row row, int column, Value.Quantity printed, BigDecimal reckoned) {
        String key = table.columns().get(column).key();
        return new Tie(table.id(), row.id(), key, printed.key(), printed.value(), reckoned, printed.unit());
    }

    /** Empty for a figure that follows from nothing else in its table. */
    private Optional<BigDecimal> reckoned(Row row, int column, Value.Quantity printed) {
        Optional<Made> made = table.columns().get(column).made();
        if (made.isPresent()) {
            return Optional.of(made(made.get(), row, printed));
        }
        if (row.reckoning() instanceof Reckoning.SumWhere sum) {
            return Optional.of(selected(sum.where()).stream()
                    .map(part -> number(part, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        if (row.reckoning() instanceof Reckoning.Terms terms) {
            return Optional.of(terms.terms().stream()
                    .map(term -> number(row(term.row()), column).multiply(BigDecimal.valueOf(term.sign())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return Optional.empty();
    }

    private BigDecimal made(Made made, Row row, Value.Quantity printed) {
        if (made instanceof Made.Balance balance) {
            return sum(balance.plus(), row).subtract(sum(balance.minus(), row));
        }
        Made.Percentage rate = (Made.Percentage) made;
        BigDecimal whole = number(row, table.indexOf(rate.whole()));
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : number(row, table.indexOf(rate.part()))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole, MathContext.DECIMAL128)
                        .setScale(Math.max(0, printed.value().scale()), RoundingMode.HALF_EVEN);
    }

    private BigDecimal sum(List<String> columns, Row row) {
        return columns.stream()
                .map(column -> number(row, table.indexOf(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Row row(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("table " + table.id() + " has no row " + id));
    }

    private List<Row> selected(Map<String, String> where) {
        return selected.computeIfAbsent(
                where,
                conditions -> plain(conditions)
                        .filter(row -> matches(row, conditions))
                        .toList());
    }

    /** Of a table with many groups, the sum of one does not go through all. */
    private Stream<Row> plain(Map<String, String> where) {
        String group = where.get(Reckoning.SumWhere.GROUP);
        return group == null
                ? table.rows().stream().filter(row -> row.emphasis() == Row.Emphasis.PLAIN)
                : plainByGroup.getOrDefault(group, List.of()).stream();
    }

    private boolean matches(Row row, Map<String, String> where) {
        return where.entrySet().stream()
                .allMatch(condition -> words(row, condition.getKey()).equals(condition.getValue()));
    }

    private String words(Row row, String column) {
        if (column.equals(Reckoning.SumWhere.GROUP)) {
            return row.group();
        }
        return row.values().get(table.indexOf(column)) instanceof Value.Words words ? words.text() : "";
    }

    /** What is no figure, such as a missing rate, adds nothing. */
    private static BigDecimal number(Row row, int column) {
        return row.values().get(column) instanceof Value.Quantity quantity ? quantity.value() : BigDecimal.ZERO;
    }
}
