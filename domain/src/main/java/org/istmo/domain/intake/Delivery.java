package org.istmo.domain.intake;

import org.istmo.domain.access.Reader;
import org.istmo.domain.office.OfficeCode;

/**
 * A file as somebody handed it in for an office.
 *
 * @param format the word for what it is, such as {@value #IATI}
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 */
public record Delivery(Reader by, OfficeCode office, String format, String sha256, long size) {

    /** IATI activities, version 2.03. */
    public static final String IATI = "iati";

    /** One activity as JSON. */
    public static final String JSON = "json";
}
