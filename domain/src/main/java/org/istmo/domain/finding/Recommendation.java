package org.istmo.domain.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.clearance.Person;

/**
 * A recommendation and what the management said to it last.
 *
 * @param ordinal from 1 within the finding
 */
public record Recommendation(int ordinal, String text, Person owner, LocalDate dueOn, Optional<Given> given) {

    /** A response, by whom and when. */
    public record Given(Response response, Person by, OffsetDateTime at) {}
}
