package org.istmo.domain.partner;

/**
 * What a publisher calls a donor in its files.
 *
 * @param publisher the IATI identifier of the reporting organisation
 * @param ref the reference, such as {@code 2} for a department
 */
public record DonorAlias(String publisher, String ref) {}
