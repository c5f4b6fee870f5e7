package org.istmo.domain.office;

/**
 * A mark as it is kept.
 *
 * @param version what a change has to be made from
 */
public record KeptLogo(OfficeLogo logo, String sha256, long version) {}
