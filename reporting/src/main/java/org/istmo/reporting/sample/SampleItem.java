package org.istmo.reporting.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.clearance.Person;

/**
 * An entry of a sample, and what was said of it last.
 *
 * @param ordinal from 1, by stratum and key
 * @param stratum its place among the sample's strata, the first being 0
 * @param by who said it; empty while nobody has
 * @param version 1 when it was drawn, one more with each judgement
 */
public record SampleItem(
        int ordinal,
        int stratum,
        String key,
        Facts facts,
        Judgement judgement,
        Optional<Person> by,
        Optional<OffsetDateTime> at,
        long version) {

    /**
     * The entry itself.
     *
     * @param activity number of the activity
     * @param document number in the accounting system; empty when there is none
     */
    public record Facts(
            long entry,
            long activity,
            String identifier,
            String office,
            String type,
            LocalDate date,
            BigDecimal value,
            String currency,
            String document) {}
}
