package org.istmo.web.intake;

/**
 * A file that came in as it stands in a list, in the language of its reader.
 *
 * @param by the name of the account
 * @param format what kind of file it was
 */
public record ReceiptLine(
        long id,
        String at,
        String office,
        String by,
        String format,
        int accepted,
        int updated,
        int unchanged,
        int rejected) {}
