package org.istmo.domain.intake;

/**
 * A transaction that came in as a row of its own, and not with all others of its activity. It is known again by its way and document: a row that
 * says the same changes nothing, one that says something else takes the place of what stood, and one of amount 0 takes it back.
 *
 * @param way {@value #TEMPLATE}, or {@code accounts:} and the name of the mapping
 * @param identifier of the office's activity that it belongs to
 * @param transaction with its {@linkplain DraftTransaction#document() document}, which is not empty
 */
public record DraftRow(String way, String identifier, DraftTransaction transaction) {

    /** Rows of the server's own template. */
    public static final String TEMPLATE = "template";

    /** The way of an accounting system's export. */
    public static String accounts(String mapping) {
        return "accounts:" + mapping;
    }
}
