package org.istmo.reporting.dataset.treaty;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the State was to an instrument, as it was known.
 *
 * @param status {@code party}, {@code signatory}, {@code not-party}, {@code not-listed} on the day of the source, or {@code unknown}
 * @param consent how it consented to be bound, such as {@code ratification}; null unless it is a party
 * @param confirmed whether a focal point confirmed it with a source; until then it is out of date
 * @param sourceOn the day that the source speaks of; null where nothing is known
 */
public record InstrumentLine(
        String treaty,
        String instrument,
        Text title,
        String status,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate consentedOn,
        @Nullable String consent,
        boolean confirmed,
        @Nullable LocalDate sourceOn) {}
