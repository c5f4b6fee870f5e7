package org.istmo.domain.clearance;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What somebody did in a report's clearance.
 *
 * @param ordinal from 1, in the order of time
 * @param step the one that was due, by name
 * @param outcome {@code cleared}, {@code returned}, {@code redrafted} or {@code retried}
 * @param by whose hand it was
 * @param principal in whose stead, when a deputy did it
 * @param returnedTo the step that it went back to; absent unless it was returned to another than the first
 */
public record Taken(
        int ordinal,
        String step,
        String outcome,
        Person by,
        Optional<Person> principal,
        Optional<String> returnedTo,
        OffsetDateTime at,
        String comment) {

    public static final String CLEARED = "cleared";
    public static final String RETURNED = "returned";

    /** It was read anew from the ledger; nobody cleared anything by that. */
    public static final String REDRAFTED = "redrafted";

    /** It had failed and was tried again; nobody cleared anything by that, and whoever stood before stands. */
    public static final String RETRIED = "retried";
}
