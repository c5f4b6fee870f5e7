package org.istmo.domain.intake;

import org.jspecify.annotations.Nullable;

/**
 * Whom an activity works with in a country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param level code of {@code government_level}, or null
 * @param subdivision a state or municipality: ISO 3166-2 code or name, possibly empty
 * @param institution name of the counterpart institution, possibly empty
 */
public record DraftCounterpart(String country, @Nullable String level, String subdivision, String institution) {}
