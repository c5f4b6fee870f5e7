package org.istmo.reporting.dataset.statement;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whose money it is.
 *
 * @param donor the IATI organisation identifier
 * @param grant the agreement's number; null of a whole donor
 * @param title the agreement's
 * @param start the agreement's first day
 * @param end the agreement's last day, after amendments
 */
public record Party(
        String donor,
        Text name,
        @Nullable String grant,
        @Nullable Text title,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {}
