package org.istmo.web.accounting;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.istmo.domain.accounting.ExportCell;
import org.istmo.domain.accounting.ExportRow;
import org.istmo.domain.accounting.ExportTable;
import org.istmo.domain.validation.Position;
import org.istmo.web.table.Amounts;
import org.istmo.web.table.Cell;
import org.istmo.web.table.Habits;
import org.istmo.web.table.Outcome;
import org.istmo.web.table.Table;
import org.istmo.web.table.TableRow;

/** The rows of a CSV file or of a sheet as those of an export. */
public class TableExport implements ExportTable {

    /** Found once: looking for it among all libraries takes longer than a row. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Table table;

    public TableExport(Table table) {
        this.table = table;
    }

    @Override
    public void read(Consumer<ExportRow> taker) {
        table.read(row -> {
            if (!row.isEmpty()) {
                taker.accept(row(row));
            }
            return true;
        });
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public Position position(ExportRow row, int column, String name) {
        return table.position(new TableRow(row.number(), row.line(), List.of()), column - 1, name);
    }

    private static ExportRow row(TableRow row) {
        Map<Integer, ExportCell> cells = new HashMap<>();
        for (Cell cell : row.cells()) {
            cells.put(cell.column() + 1, cell(cell));
        }
        return new ExportRow(row.number(), row.line(), cells, source(cells));
    }

    private static ExportCell cell(Cell cell) {
        if (cell.is(Cell.Mark.FORMULA_WITHOUT_VALUE)) {
            return new ExportCell(ExportCell.Kind.ERROR, "");
        }
        return switch (cell.kind()) {
            case BLANK -> ExportCell.BLANK;
            case TEXT -> new ExportCell(ExportCell.Kind.TEXT, cell.text());
            case DATE -> new ExportCell(ExportCell.Kind.DATE, cell.text());
            case ERROR -> new ExportCell(ExportCell.Kind.ERROR, cell.text());
            case NUMBER -> number(cell);
        };
    }

    /** Without what binary fractions add, as {@link Amounts} reads it. */
    private static ExportCell number(Cell cell) {
        return Amounts.read(cell, Habits.UNKNOWN) instanceof Outcome.Sound<BigDecimal> sound
                        && Math.abs(sound.value().scale()) < 100
                ? new ExportCell(ExportCell.Kind.NUMBER, plain(sound.value()))
                : new ExportCell(ExportCell.Kind.ERROR, cell.text());
    }

    /** A document's number stands in a workbook as 5100012345 or 5100012345.0. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Its cells from the first column on, as a JSON array: a text is a string, a number {@code {"n": "1.5"}}, a date {@code {"d": "2024-03-01"}}. */
    private static String source(Map<Integer, ExportCell> cells) {
        int last = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        JsonArrayBuilder texts = JSON.createArrayBuilder();
        for (int column = 1; column <= last; column++) {
            add(texts, cells.getOrDefault(column, ExportCell.BLANK));
        }
        return texts.build().toString();
    }

    private static void add(JsonArrayBuilder cells, ExportCell cell) {
        switch (cell.kind()) {
            case BLANK -> cells.addNull();
            case NUMBER -> cells.add(JSON.createObjectBuilder().add("n", cell.text()));
            case DATE -> cells.add(JSON.createObjectBuilder().add("d", cell.text()));
            case TEXT, ERROR -> cells.add(cell.text());
        }
    }
}
