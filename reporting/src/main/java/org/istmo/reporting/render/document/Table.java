package org.istmo.reporting.render.document;

import java.util.List;

/**
 * A table of figures and words.
 *
 * @param id a word that names it in both languages, unique in its report: the workbook's and the attached file's table has this name
 * @param title its caption; may be empty directly under the section's heading
 * @param layout the name of its layout in {@code reports/<type>/tables.json}
 * @param columns as many and as keyed as the layout's
 * @param rows each with a value for every column; those of a group stand together
 */
public record Table(String id, String title, String layout, List<Column> columns, List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.id() + " of " + id + " has "
                        + row.values().size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** Its place from the left, from 0. */
    public int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).key().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("table " + id + " has no column " + column);
    }
}
