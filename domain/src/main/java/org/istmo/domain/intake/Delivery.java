package org.istmo.domain.intake;

import org.istmo.domain.access.Reader;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody handed it in for an office.
 *
 * @param format the word for what it is, such as {@value #IATI}
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param layout of a file of rows; null for any other
 */
public record Delivery(
        Reader by,
        OfficeCode office,
        String format,
        String sha256,
        long size,
        @Nullable RowLayout layout) {

    /** IATI activities, version 2.03. */
    public static final String IATI = "iati";

    /** One activity as JSON. */
    public static final String JSON = "json";

    /** An export of an accounting system, through a mapping. */
    public static final String ACCOUNTS = "accounts";
    /** Rows of one of our templates, as a workbook. */
    public static final String XLSX = "xlsx";

    /** The same as comma-separated values. */
    public static final String CSV = "csv";

    /** A file that is no file of rows. */
    public Delivery(Reader by, OfficeCode office, String format, String sha256, long size) {
        this(by, office, format, sha256, size, null);
    }

    /** The same, of rows that are laid out so. */
    public Delivery laidOut(RowLayout rows) {
        return new Delivery(by, office, format, sha256, size, rows);
    }
}
