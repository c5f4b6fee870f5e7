package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** A report's rows added up once by every dimension that its figures speak of; each figure is then a sum of few of these. */
final class LineageSums {

    /** Rows that have all of these in common. */
    private record Cell(
            String measure,
            String currency,
            Map<Dimension, String> of,
            BigDecimal amount,
            BigDecimal usd,
            BigDecimal counted) {

        BigDecimal in(FigureKey.Way way) {
            return switch (way) {
                case TRANSACTED -> amount;
                case DOLLARS -> usd;
                case AGREEMENT -> counted;
            };
        }
    }

    /** Figures of one shape are looked up in one table. */
    private record Shape(Set<Dimension> dimensions, boolean oneCurrency, FigureKey.Way way) {

        static Shape of(FigureKey figure) {
            return new Shape(
                    figure.conditions().keySet(),
                    figure.currency().isPresent() && figure.way() != FigureKey.Way.AGREEMENT,
                    figure.way());
        }
    }

    private final List<Cell> cells;
    private final Map<Shape, Map<List<String>, BigDecimal>> tables = new HashMap<>();

    private LineageSums(List<Cell> cells) {
        this.cells = cells;
    }

    /** Of a report without rows. */
    static LineageSums none() {
        return new LineageSums(List.of());
    }

    static LineageSums of(Handle handle, long report, Collection<FigureKey> figures) {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        figures.forEach(figure -> used.addAll(figure.conditions().keySet()));
        String selected = used.stream()
                .map(dimension -> ", " + dimension.column() + " AS d_" + dimension.word())
                .collect(Collectors.joining());
        // H2 knows no names of selected expressions when it groups.
        String grouped =
                used.stream().map(dimension -> ", " + dimension.column()).collect(Collectors.joining());
        return new LineageSums(handle.createQuery(
                        "SELECT l.measure, l.currency, sum(l.amount) AS amount, coalesce(sum(l.usd), 0) AS usd,"
                                + " coalesce(sum(l.counted), 0) AS counted"
                                + selected
                                + " FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN"
                                + " entry e ON e.id = l.entry WHERE l.report = :report GROUP BY l.measure, l.currency"
                                + grouped)
                .bind("report", report)
                .map((row, context) -> {
                    Map<Dimension, String> of = new HashMap<>();
                    for (Dimension dimension : used) {
                        of.put(dimension, row.getString("d_" + dimension.word()));
                    }
                    return new Cell(
                            row.getString("measure"),
                            row.getString("currency"),
                            of,
                            row.getBigDecimal("amount"),
                            row.getBigDecimal("usd"),
                            row.getBigDecimal("counted"));
                })
                .list());
    }

    /** What the rows of a figure come to, in the figure's currency; those without a rate are in no converted one. */
    BigDecimal of(FigureKey figure) {
        Shape shape = Shape.of(figure);
        Map<List<String>, BigDecimal> table = tables.computeIfAbsent(shape, this::table);
        return figure.measure().parts().stream()
                .map(part -> table.getOrDefault(
                        key(
                                part.key(),
                                shape.oneCurrency() ? figure.currency().orElse("") : "",
                                figure.conditions(),
                                shape.dimensions()),
                        BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<List<String>, BigDecimal> table(Shape shape) {
        Map<List<String>, BigDecimal> table = new HashMap<>();
        for (Cell cell : cells) {
            table.merge(
                    key(cell.measure(), shape.oneCurrency() ? cell.currency() : "", cell.of(), shape.dimensions()),
                    cell.in(shape.way()),
                    BigDecimal::add);
        }
        return table;
    }

    private static List<String> key(
            String measure, String currency, Map<Dimension, String> values, Set<Dimension> dimensions) {
        List<String> key = new ArrayList<>(List.of(measure, currency));
        for (Dimension dimension : Dimension.values()) {
            if (dimensions.contains(dimension)) {
                key.add(String.valueOf(values.get(dimension)));
            }
        }
        return key;
    }
}
