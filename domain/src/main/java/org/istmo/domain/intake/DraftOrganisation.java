package org.istmo.domain.intake;

/**
 * An IATI participating-org.
 *
 * @param ref as sent, possibly empty: real files hold empty references and references that only their publisher understands
 * @param role code of IATI OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing
 */
public record DraftOrganisation(String ref, String name, String role) {}
