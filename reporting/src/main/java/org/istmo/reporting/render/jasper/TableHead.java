package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a table says above its rows.
 *
 * @param block tells it from every other table of the report; empty for what is no table
 * @param headings one for each column
 * @param groups the heading above, where a group begins at the column, else empty
 * @param spans how many columns the group spans that begins there, 0 where the column stands alone, -1 within a group; empty where no column is in a group
 */
record TableHead(
        String block, String layout, String caption, List<String> headings, List<String> groups, List<Integer> spans) {

    static final TableHead NONE = new TableHead("", "", "", List.of(), List.of(), List.of());

    TableHead {
        headings = List.copyOf(headings);
        groups = List.copyOf(groups);
        spans = List.copyOf(spans);
    }

    static TableHead of(Table table, String block, UnaryOperator<String> printable) {
        List<String> headings = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        List<Integer> spans = new ArrayList<>();
        List<Column> columns = table.columns();
        for (int index = 0; index < columns.size(); index++) {
            headings.add(printable.apply(columns.get(index).heading()));
            groups.add(printable.apply(columns.get(index).group()));
            spans.add(span(columns, index));
        }
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        return new TableHead(
                block, table.layout(), printable.apply(table.title()), headings, groups, grouped ? spans : List.of());
    }

    private static int span(List<Column> columns, int first) {
        String group = columns.get(first).group();
        if (group.isEmpty()) {
            return 0;
        }
        if (first > 0 && columns.get(first - 1).group().equals(group)) {
            return -1;
        }
        int end = first;
        while (end < columns.size() && columns.get(end).group().equals(group)) {
            end++;
        }
        return end - first;
    }

    /** What the template's field of this letter and column prints. */
    @Nullable
    Object field(char letter, int index) {
        List<?> values = switch (letter) {
            case 'h' -> headings;
            case 'g' -> groups;
            default -> spans;
        };
        return index < values.size() ? values.get(index) : null;
    }
}
