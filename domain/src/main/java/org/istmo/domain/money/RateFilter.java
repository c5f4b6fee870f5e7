package org.istmo.domain.money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which rates are asked for.
 *
 * @param from the first day from which a rate may hold
 * @param to the last one
 * @param superseded whether corrected versions are listed as well
 */
public record RateFilter(
        Optional<String> currency, Optional<LocalDate> from, Optional<LocalDate> to, boolean superseded) {}
