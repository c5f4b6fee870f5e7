package org.istmo.domain.compliance;

/**
 * Where an assessment stands: a State against an article of a treaty.
 *
 * @param state two letters of ISO 3166-1
 */
public record Cell(String treaty, String article, String state) {}
