package org.istmo.domain.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a thing of a register stands from a day on.
 *
 * @param since its first day
 * @param source who says so, in its own words; null where nobody wrote it down
 * @param recordedBy the name of an account
 */
public record RecordedStanding(
        LocalDate since, String status, @Nullable String source, OffsetDateTime recordedAt, String recordedBy) {}
