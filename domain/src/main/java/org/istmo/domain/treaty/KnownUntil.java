package org.istmo.domain.treaty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The moment before which a version was known. */
public final class KnownUntil {

    private KnownUntil() {}

    /** The end of a day in Greenwich; a moment well ahead when none was asked for, so that another node's clock may be a little fast. */
    public static OffsetDateTime endOf(Optional<LocalDate> asOf, Clock clock) {
        return endOf(asOf.orElseGet(() -> LocalDate.now(clock).plusYears(1)));
    }

    /** The end of a day in Greenwich. */
    public static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
