package org.istmo.domain.questionnaire;

/**
 * Where a round stands.
 *
 * @param state two letters of ISO 3166-1
 */
public record RoundKey(String treaty, String state, long id) {}
