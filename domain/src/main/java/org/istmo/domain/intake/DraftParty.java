package org.istmo.domain.intake;

/**
 * An IATI provider-org or receiver-org of a transaction; all empty when the transaction names none.
 *
 * @param activity provider-activity-id or receiver-activity-id
 */
public record DraftParty(String ref, String name, String activity) {

    public static final DraftParty NOBODY = new DraftParty("", "", "");
}
