package org.istmo.domain.clearance;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What somebody said of a report before it was issued.
 *
 * @param number from 1, within the report
 * @param figure the key of the printed figure that it is about
 * @param section the section that it is about
 */
public record Comment(
        int number,
        Person by,
        OffsetDateTime at,
        String text,
        Optional<String> figure,
        Optional<String> section,
        Optional<Resolution> resolution) {

    /** That it needs no more attention, and who says so. */
    public record Resolution(Person by, OffsetDateTime at) {}
}
