package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.reporting.render.Shortened;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/**
 * The key of every figure of the tables, each once, under which its rows can be asked for. It is there to be looked up in: the keys of neighbouring rows stand
 * together in the order of the page, and their words and figures, which the pages before and the workbook have, are not said again.
 */
final class KeyAnnex {

    private static final String LAYOUT = Typesetting.OWN + "keys";
    /** In characters, so that no row is nearly as high as a page. */
    private static final int LONGEST_CELL = 640;

    private static final int LONGEST_NAME = 44;

    private static final String SEPARATOR = ", ";

    private final Typesetting set;
    private final Set<String> seen = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> together = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    KeyAnnex(Typesetting set) {
        this.set = set;
    }

    /** Empty when the tables hold no figure. */
    Optional<Section> of(Document document) {
        for (Section section : document.sections()) {
            section.blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .forEach(table -> add(section, table));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns =
                List.of(Column.of("rows", set.word("annex.rows")), Column.of("keys", set.word("annex.keys")));
        String address = document.front().imprint().address();
        return Optional.of(new Section(
                LAYOUT,
                set.word("annex.title"),
                List.of(
                        new Prose("", set.sentence("annex.lead", address)),
                        new Table(LAYOUT, "", LAYOUT, columns, rows))));
    }

    private void add(Section section, Table table) {
        String heading = table.title().isBlank() ? section.title() : section.title() + " · " + table.title();
        for (Row row : table.rows()) {
            List<String> its = its(row).filter(seen::add).toList();
            boolean another = !together.isEmpty() && !together.get(0).group().equals(row.group());
            if (another || length(keys) + length(its) > LONGEST_CELL) {
                end(heading);
            }
            if (!its.isEmpty()) {
                together.add(row);
                keys.addAll(its);
            }
        }
        end(heading);
    }

    private static int length(List<String> some) {
        return some.stream().mapToInt(key -> key.length() + SEPARATOR.length()).sum();
    }

    private static Stream<String> its(Row row) {
        return row.values().stream()
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).key())
                .filter(key -> !key.isEmpty());
    }

    private void end(String heading) {
        if (!keys.isEmpty()) {
            rows.add(Row.plain(keys.get(0), List.of(Value.words(names()), Value.words(String.join(SEPARATOR, keys))))
                    .in(heading));
        }
        together.clear();
        keys.clear();
    }

    /** The group of the rows, or the first and the last of them. */
    private String names() {
        String group = together.get(0).group();
        if (!group.isEmpty()) {
            return Shortened.to(LONGEST_NAME, group);
        }
        String first = name(together.get(0));
        String last = name(together.get(together.size() - 1));
        return first.equals(last) ? first : first + " – " + last;
    }

    private static String name(Row row) {
        return row.values().stream()
                .filter(Value.Words.class::isInstance)
                .map(value -> Shortened.to(LONGEST_NAME, ((Value.Words) value).text()))
                .findFirst()
                .orElse("");
    }
}
