package org.istmo.web.table;

/**
 * Texts in CSV files that spreadsheets open: one that begins with a character that a spreadsheet takes for a formula gets one apostrophe before it when it
 * is written, which is taken off when it is read. Numbers never get one.
 */
public final class CsvText {

    private static final String DANGEROUS = "=+-@\t\r'";

    private CsvText() {}

    /** The text as it is kept in a cell, not yet in quotation marks. */
    public static String write(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    /** What {@link #write} was given. */
    public static String read(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
