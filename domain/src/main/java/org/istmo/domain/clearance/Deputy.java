package org.istmo.domain.clearance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;

/**
 * Somebody who takes another's steps while they are away.
 *
 * @param principal in whose stead
 * @param office for which the steps are taken
 * @param role {@code head} or {@code finance}: whose steps they are
 * @param from the first day, in the office's zone
 * @param to the last day
 * @param endedAt when it was ended before its time
 */
public record Deputy(
        long id,
        Person principal,
        Person deputy,
        OfficeCode office,
        Role role,
        LocalDate from,
        LocalDate to,
        String reason,
        Optional<OffsetDateTime> endedAt) {

    /** How the trail refers to it. */
    public String reference() {
        return "deputy:" + id;
    }
}
