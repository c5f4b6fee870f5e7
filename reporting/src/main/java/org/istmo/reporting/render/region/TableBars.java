package org.istmo.reporting.render.region;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** A table under a picture of some of its columns: lying bars for each of its plain rows, in the table's order, which is none of merit. */
public final class TableBars {

    private final Saying say;

    public TableBars(Saying say) {
        this.say = say;
    }

    /**
     * The table alone where nothing in these columns is more than nought. Title, axis and alternative text are the labels {@code chart.<table>},
     * {@code chart.<table>.axis} and {@code chart.<table>.alternative}, which takes the first and the last row's words.
     *
     * @param columns their keys
     */
    public List<Block> over(Table table, String... columns) {
        List<Row> rows = table.rows().stream()
                .filter(row -> row.emphasis() == Row.Emphasis.PLAIN)
                .toList();
        List<Chart.Series> series = Arrays.stream(columns)
                .map(column -> series(table, rows, column))
                .toList();
        return rows.isEmpty() ? List.of(table) : chart(table, rows, series).over(table);
    }

    private Chart chart(Table table, List<Row> rows, List<Chart.Series> series) {
        String words = "chart." + table.id();
        return new Chart(
                "chart-" + table.id(),
                say.word(words),
                Chart.Shape.BARS,
                say.word(words + ".axis"),
                rows.stream().map(TableBars::name).toList(),
                series,
                say.sentence(words + ".alternative", name(rows.get(0)), name(rows.get(rows.size() - 1))),
                table.id());
    }

    private static Chart.Series series(Table table, List<Row> rows, String column) {
        int at = table.indexOf(column);
        return new Chart.Series(
                table.columns().get(at).heading(),
                rows.stream().map(row -> number(row.values().get(at))).toList());
    }

    private static BigDecimal number(Value value) {
        return ((Value.Quantity) value).value();
    }

    private static String name(Row row) {
        return ((Value.Words) row.values().get(0)).text();
    }
}
