package org.istmo.web.clearance;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.format.DateTimeFormatter;
import org.istmo.domain.clearance.Deputy;
import org.jspecify.annotations.Nullable;

/**
 * Who takes whose steps, and when.
 *
 * @param principal {@code for}: the account that is stood in for
 * @param from the first day at the office, ISO 8601
 * @param to the last day
 * @param ended when it was ended before its time, RFC 3339; null while it was not
 */
public record DeputyView(
        long id,
        @JsonbProperty("for") String principal,
        String deputy,
        String office,
        String role,
        String from,
        String to,
        String reason,
        @Nullable String ended) {

    static DeputyView of(Deputy deputy) {
        return new DeputyView(
                deputy.id(),
                deputy.principal().name(),
                deputy.deputy().name(),
                deputy.office().code(),
                deputy.role().word(),
                deputy.from().toString(),
                deputy.to().toString(),
                deputy.reason(),
                deputy.endedAt()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(null));
    }
}
