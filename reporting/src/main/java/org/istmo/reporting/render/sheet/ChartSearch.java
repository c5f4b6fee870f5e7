package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.sheet.TableGrid.Placed;
import org.jspecify.annotations.Nullable;

/** Finds the cells of a table that hold a chart's figures: a column for each series, or a row. */
final class ChartSearch {

    private final BookSheet sheet;
    private final TableGrid grid;
    private final List<Column> columns;

    ChartSearch(BookSheet sheet, TableGrid grid) {
        this.sheet = sheet;
        this.grid = grid;
        this.columns = grid.table().columns();
    }

    /** The first that has them all, or nothing when the figures are not laid out so. */
    Optional<ChartCells> of(Chart chart) {
        return byColumn(chart).or(() -> byRow(chart));
    }

    private Optional<ChartCells> byColumn(Chart chart) {
        for (int column = 0; column < columns.size(); column++) {
            for (int first = 0;
                    first + chart.categories().size() <= grid.plain().size();
                    first++) {
                List<Placed> rows =
                        grid.plain().subList(first, first + chart.categories().size());
                Optional<ChartCells> found = words(rows, column).equals(chart.categories())
                        ? seriesInColumns(chart, rows, column)
                        : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> words(List<Placed> rows, int column) {
        return rows.stream()
                .map(row -> row.row().values().get(column) instanceof Value.Words words ? words.text() : "")
                .toList();
    }

    private Optional<ChartCells> seriesInColumns(Chart chart, List<Placed> rows, int categories) {
        List<Integer> found = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            Optional<Integer> column = IntStream.range(0, columns.size())
                    .filter(i -> !found.contains(i))
                    .filter(i -> same(
                            series.values(),
                            rows.stream().map(row -> row.row().values().get(i)).toList()))
                    .boxed()
                    .min((one, other) -> named(other, series.name()) - named(one, series.name()));
            if (column.isEmpty()) {
                return Optional.empty();
            }
            found.add(column.get());
        }
        int top = rows.get(0).at();
        int bottom = rows.get(rows.size() - 1).at();
        return Optional.of(new ChartCells(
                down(top, bottom, categories),
                found.stream().map(column -> down(top, bottom, column)).toList(),
                found.stream().map(column -> cell(grid.head(), grid.at(column))).toList(),
                columns.get(categories).heading(),
                percent(rows.get(0).row().values().get(found.get(0)))));
    }

    /** How well a column's words say the series. */
    private int named(int column, String series) {
        String words = ColumnHeads.words(columns.get(column));
        return words.equals(series) ? 2 : words.contains(series) ? 1 : 0;
    }

    private Optional<ChartCells> byRow(Chart chart) {
        int wide = chart.categories().size();
        for (int first = 0; first + wide <= columns.size(); first++) {
            List<Column> across = columns.subList(first, first + wide);
            if (across.stream().map(Column::heading).toList().equals(chart.categories())) {
                return seriesInRows(chart, first);
            }
        }
        return Optional.empty();
    }

    private Optional<ChartCells> seriesInRows(Chart chart, int first) {
        int last = first + chart.categories().size() - 1;
        List<Placed> found = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            Optional<Placed> row = IntStream.range(0, grid.plain().size())
                    .mapToObj(grid.plain()::get)
                    .filter(placed -> !found.contains(placed) && first > 0)
                    .filter(placed -> words(List.of(placed), 0).contains(series.name()))
                    .filter(placed ->
                            same(series.values(), placed.row().values().subList(first, last + 1)))
                    .findFirst();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            found.add(row.get());
        }
        return Optional.of(new ChartCells(
                across(grid.head(), first, last),
                found.stream().map(row -> across(row.at(), first, last)).toList(),
                found.stream().map(row -> cell(row.at(), grid.at(0))).toList(),
                null,
                percent(found.get(0).row().values().get(first))));
    }

    private static boolean percent(Value value) {
        return value instanceof Value.Quantity quantity && quantity.unit().kind() == Unit.Kind.PERCENT;
    }

    private static boolean same(List<@Nullable BigDecimal> values, List<Value> cells) {
        return IntStream.range(0, values.size()).allMatch(i -> same(values.get(i), cells.get(i)));
    }

    /** Words in the place of a figure would be drawn as zero. */
    private static boolean same(@Nullable BigDecimal value, Value cell) {
        if (value == null) {
            return cell instanceof Value.Blank;
        }
        return cell instanceof Value.Quantity quantity
                && CellNumbers.exact(value)
                && quantity.value().compareTo(value) == 0;
    }

    private CellRangeAddress down(int top, int bottom, int column) {
        return new CellRangeAddress(top, bottom, grid.at(column), grid.at(column));
    }

    private CellRangeAddress across(int row, int first, int last) {
        return new CellRangeAddress(row, row, grid.at(first), grid.at(last));
    }

    private CellReference cell(int row, int column) {
        return new CellReference(sheet.name(), row, column, true, true);
    }
}
