package org.istmo.web.accounting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.accounting.Layout;
import org.istmo.domain.accounting.MappedColumn;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.SkippedRows;
import org.jspecify.annotations.Nullable;

/** A mapping, in the shape in which it is sent. */
public record MappingView(
        String name,
        String office,
        long version,
        boolean posts,
        FileView file,
        Map<String, ColumnView> fields,
        List<SkipView> skip) {

    /** How the file is laid out; null where it is to be recognised. */
    public record FileView(
            @Nullable String sheet, int headerRow, @Nullable String delimiter, String decimals, String dates) {}

    /** Where a fact stands: one of heading, number and constant. */
    public record ColumnView(
            @Nullable String column,
            @Nullable Integer number,
            @Nullable String constant,
            @Nullable Map<String, String> values) {}

    /** Rows that are left aside. */
    public record SkipView(
            @Nullable String column,
            @Nullable Integer number,
            @Nullable String equals,
            boolean blank) {}

    static MappingView of(Mapping mapping) {
        Map<String, ColumnView> fields = new LinkedHashMap<>();
        mapping.terms().columns().forEach((field, column) -> fields.put(field.word(), view(column)));
        return new MappingView(
                mapping.name(),
                mapping.office().code(),
                mapping.version(),
                mapping.terms().posts(),
                view(mapping.terms().layout()),
                fields,
                mapping.terms().skipped().stream().map(MappingView::view).toList());
    }

    private static FileView view(Layout layout) {
        String delimiter = layout.delimiter().equals("\t") ? "tab" : layout.delimiter();
        return new FileView(
                orNull(layout.sheet()),
                layout.headerRow(),
                orNull(delimiter),
                layout.decimals().word(),
                layout.dates().word());
    }

    private static ColumnView view(MappedColumn column) {
        return new ColumnView(
                orNull(column.heading()),
                orNull(column.number()),
                orNull(column.constant()),
                column.words().isEmpty() ? null : column.words());
    }

    private static SkipView view(SkippedRows rows) {
        return new SkipView(
                orNull(rows.heading()),
                orNull(rows.number()),
                orNull(rows.word()),
                rows.word().isEmpty());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer orNull(int number) {
        return number == 0 ? null : number;
    }
}
