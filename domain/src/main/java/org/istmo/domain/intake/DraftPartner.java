package org.istmo.domain.intake;

/**
 * An IATI participating-org with everything that it says.
 *
 * @param ref as sent, possibly empty
 * @param role code of IATI OrganisationRole
 * @param type code of IATI OrganisationType, possibly empty
 * @param activity its own identifier of the activity, possibly empty
 */
public record DraftPartner(String ref, String name, String role, String type, String activity) {}
