package org.istmo.reporting.render.document;

import java.util.List;
import java.util.stream.Stream;
import org.istmo.reporting.render.Labels;

/** A document's tables as files that a program reads: one CSV for each table, and one JSON of them all. */
public final class AttachedTables {

    private AttachedTables() {}

    /** In the order of the page, the JSON last. The same document gives the same bytes. */
    public static List<AttachedFile> of(Document document) {
        TableCsv csv = new TableCsv(Labels.of(document.front().type(), document.language()));
        Stream<AttachedFile> tables = document.sections().stream()
                .flatMap(section -> section.blocks().stream()
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .map(table -> new AttachedFile(
                                table.id() + ".csv", "text/csv", title(section, table), csv.bytes(table))));
        AttachedFile all = new AttachedFile(
                document.front().imprint().number() + ".json",
                "application/json",
                document.front().title(),
                TablesJson.bytes(document));
        return Stream.concat(tables, Stream.of(all)).toList();
    }

    private static String title(Section section, Table table) {
        return table.title().isBlank() ? section.title() : table.title();
    }
}
