package org.istmo.domain.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the management says to a recommendation.
 *
 * @param action what it will do; empty where it rejects
 * @param actBy until when
 */
public record Response(Answer answer, String text, String action, Optional<LocalDate> actBy) {}
