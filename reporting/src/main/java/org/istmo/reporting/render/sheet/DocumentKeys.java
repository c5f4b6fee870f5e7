package org.istmo.reporting.render.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** Every figure of a document once, by its key in the order of the page, with what it says. */
final class DocumentKeys {

    /** @param label its table, group, row and column in words */
    record Keyed(Value.Quantity quantity, String label) {}

    private final Map<String, Keyed> figures = new LinkedHashMap<>();

    DocumentKeys(Document document) {
        document.tables().forEach(table -> table.rows().forEach(row -> add(table, row)));
    }

    Map<String, Keyed> all() {
        return figures;
    }

    private void add(Table table, Row row) {
        for (int i = 0; i < row.values().size(); i++) {
            if (row.values().get(i) instanceof Value.Quantity quantity
                    && !quantity.key().isEmpty()
                    && !figures.containsKey(quantity.key())) {
                figures.put(
                        quantity.key(),
                        new Keyed(quantity, label(table, row, table.columns().get(i))));
            }
        }
    }

    private static String label(Table table, Row row, Column column) {
        Stream<String> words =
                row.values().stream().filter(Value.Words.class::isInstance).map(value -> ((Value.Words) value).text());
        return Stream.concat(
                        Stream.concat(Stream.of(table.title(), row.group()), words),
                        Stream.of(column.group(), column.heading()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
