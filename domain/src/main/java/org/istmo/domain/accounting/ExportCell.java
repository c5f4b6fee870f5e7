package org.istmo.domain.accounting;

/**
 * A cell of an export.
 *
 * @param text of a number its exact digits, of a date as ISO 8601 writes it
 */
public record ExportCell(Kind kind, String text) {

    public static final ExportCell BLANK = new ExportCell(Kind.BLANK, "");

    /** What a cell holds; a CSV file holds texts alone. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** Nothing that can be read, such as the error of a formula. */
        ERROR
    }
}
