package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** Every figure of the tables, each once, with the key under which its rows can be asked for. */
final class FigureAnnex {

    private static final String LAYOUT = Typesetting.OWN + "figures";

    private final Typesetting set;
    private final Set<String> keys = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    FigureAnnex(Typesetting set) {
        this.set = set;
    }

    /** Empty when the tables hold no figure. */
    Optional<Section> of(Document document) {
        for (Section section : document.sections()) {
            section.blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .forEach(table -> table.rows().forEach(row -> add(section, table, row)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = List.of(
                Column.of("figure", set.word("annex.figure")),
                Column.of("value", set.word("annex.value")),
                Column.of("unit", set.word("annex.unit")),
                Column.of("key", set.word("annex.key")));
        String address = document.front().imprint().address();
        return Optional.of(new Section(
                LAYOUT,
                set.word("annex.title"),
                List.of(
                        new Prose("", set.sentence("annex.lead", address)),
                        new Table(LAYOUT, "", LAYOUT, columns, rows))));
    }

    private void add(Section section, Table table, Row row) {
        for (int index = 0; index < row.values().size(); index++) {
            if (row.values().get(index) instanceof Value.Quantity quantity
                    && !quantity.key().isEmpty()
                    && keys.add(quantity.key())) {
                String label = label(row, table.columns().get(index));
                rows.add(Row.plain(
                                quantity.key(),
                                List.of(
                                        Value.words(label),
                                        quantity,
                                        Value.words(quantity.unit().name()),
                                        Value.words(quantity.key())))
                        .in(heading(section, table, row)));
            }
        }
    }

    private static String heading(Section section, Table table, Row row) {
        return joined(Stream.of(section.title(), table.title(), row.group()), " · ");
    }

    /** The words that name the row, and its column. */
    private static String label(Row row, Column column) {
        Stream<String> name = row.values().stream()
                .filter(Value.Words.class::isInstance)
                .map(value -> ((Value.Words) value).text())
                .limit(1);
        return joined(Stream.concat(name, Stream.of(column.group(), column.heading())), ", ");
    }

    private static String joined(Stream<String> parts, String separator) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }
}
