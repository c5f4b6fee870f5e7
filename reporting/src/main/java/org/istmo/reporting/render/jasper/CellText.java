package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;

/** What the cells of a table print. A figure's unit is printed beside it unless the heads or the words of its row say it. */
final class CellText {

    private final Typesetting set;
    private final List<String> heads;
    private final Map<String, Boolean> saidByHead = new HashMap<>();

    CellText(Typesetting set, Table table) {
        this.set = set;
        this.heads =
                table.columns().stream().map(column -> words(table, column)).toList();
    }

    List<String> of(Row row) {
        List<String> cells = new ArrayList<>(row.values().size());
        for (int column = 0; column < row.values().size(); column++) {
            cells.add(of(row, column));
        }
        return cells;
    }

    private String of(Row row, int column) {
        Value value = row.values().get(column);
        if (value instanceof Value.Words words) {
            return set.data(words.text());
        }
        if (value instanceof Value.Quantity quantity) {
            return figure(row, column, quantity);
        }
        if (value instanceof Value.Day day) {
            return set.figures().date(day.day());
        }
        return value instanceof Value.Told told ? set.data(told.words()) : "";
    }

    private String figure(Row row, int column, Value.Quantity quantity) {
        Unit unit = quantity.unit();
        String figure = set.figures().quantity(quantity.value(), unit.kind());
        return unit.kind() == Unit.Kind.PERCENT || isSaid(row, column, unit)
                ? figure
                : figure + "\u00A0" + set.data(unit.beside(quantity.value()));
    }

    private boolean isSaid(Row row, int column, Unit unit) {
        return saidByHead.computeIfAbsent(column + unit.name(), key -> says(heads.get(column), unit))
                || says(row.group(), unit)
                || row.values().stream()
                        .anyMatch(value -> value instanceof Value.Words words && says(words.text(), unit));
    }

    private boolean says(String words, Unit unit) {
        String key = "currency." + unit.name();
        return holds(words, unit.name()) || set.labels().has(key) && holds(words, set.word(key));
    }

    private static boolean holds(String words, String unit) {
        return words.toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
    }

    private static String words(Table table, Column column) {
        return table.title() + " " + column.group() + " " + column.heading();
    }
}
