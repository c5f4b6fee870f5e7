package org.istmo.reporting.dataset.region;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a centre of excellence is.
 *
 * @param parent the office that it belongs to, or null
 * @param status {@code planned}, {@code open} or {@code closed}
 */
public record CentreFacts(
        String code,
        Text name,
        Text country,
        @Nullable Text parent,
        String status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
