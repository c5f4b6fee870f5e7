package org.istmo.domain.questionnaire;

import java.util.Optional;

/**
 * Which rounds are asked for.
 *
 * @param open true for those that are open, false for those that are closed
 */
public record RoundFilter(Optional<String> treaty, Optional<String> state, Optional<Boolean> open) {}
