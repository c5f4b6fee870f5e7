package org.istmo.domain.treaty;

import org.istmo.domain.field.Bilingual;

/**
 * A State that the offices serve.
 *
 * @param code two letters of ISO 3166-1
 */
public record ServedState(String code, Bilingual name) {}
