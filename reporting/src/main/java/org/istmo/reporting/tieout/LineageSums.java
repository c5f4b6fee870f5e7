package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** A report's rows added up once by every dimension that its figures speak of; each figure is then a sum of few of these. */
final class LineageSums {

    /** Rows that have all of these in common. */
    private record Cell(
            String measure, String currency, Map<Dimension, String> of, Map<FigureKey.Way, BigDecimal> sums) {}

    /** Figures of one shape are looked up in one table. */
    private record Shape(Set<Dimension> dimensions, boolean oneCurrency, FigureKey.Way way) {

        static Shape of(FigureKey figure) {
            return new Shape(figure.conditions().keySet(), figure.rowCurrency().isPresent(), figure.way());
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
                        "SELECT l.measure, l.currency, sum(l.amount) AS amount, coalesce(sum(l.usd), 0) AS usd, coalesce(sum(l.counted), 0) AS counted"
                                + selected
                                + " FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                                + " JOIN entry e ON e.id = l.entry WHERE l.report = :report GROUP BY l.measure, l.currency"
                                + grouped)
                .bind("report", report)
                .map((row, context) -> {
                    Map<Dimension, String> of = new HashMap<>();
                    for (Dimension dimension : used) {
                        of.put(dimension, row.getString("d_" + dimension.word()));
                    }
                    return new Cell(row.getString("measure"), row.getString("currency"), of, sums(row));
                })
                .list());
    }

    /** What the rows of a figure come to, in the figure's currency; those without a rate are in no converted one. */
    BigDecimal of(FigureKey figure) {
        Map<List<String>, BigDecimal> table = tables.computeIfAbsent(Shape.of(figure), this::table);
        return figure.measure().parts().stream()
                .map(part -> table.getOrDefault(
                        key(
                                part.key(),
                                figure.rowCurrency().orElse(""),
                                figure.conditions(),
                                figure.conditions().keySet()),
                        BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<List<String>, BigDecimal> table(Shape shape) {
        Map<List<String>, BigDecimal> table = new HashMap<>();
        for (Cell cell : cells) {
            table.merge(
                    key(cell.measure(), shape.oneCurrency() ? cell.currency() : "", cell.of(), shape.dimensions()),
                    Optional.ofNullable(cell.sums().get(shape.way())).orElse(BigDecimal.ZERO),
                    BigDecimal::add);
        }
        return table;
    }

    private static Map<FigureKey.Way, BigDecimal> sums(ResultSet row) throws SQLException {
        Map<FigureKey.Way, BigDecimal> sums = new EnumMap<>(FigureKey.Way.class);
        for (FigureKey.Way way : FigureKey.Way.values()) {
            sums.put(way, row.getBigDecimal(way.column()));
        }
        return sums;
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
