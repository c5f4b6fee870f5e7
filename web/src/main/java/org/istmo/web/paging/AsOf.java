package org.istmo.web.paging;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.validation.DateRules;
import org.jspecify.annotations.Nullable;

/** {@code ?asOf=}: what was known at the end of that day, in Greenwich; what is known now when absent. */
@SuppressWarnings("NullAway.Init")
public class AsOf {

    @QueryParam("asOf")
    private @Nullable String asOf;

    /** @throws Invalid when it is no date */
    public Optional<LocalDate> day() {
        if (asOf == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (DateRules.holds(day)) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDay) {
            throw new Invalid("?asOf", "no-date", "It is a date such as 2023-12-31.");
        }
        throw new Invalid(
                "?asOf",
                "out-of-range",
                "The year is from " + DateRules.FIRST_YEAR + " to " + DateRules.LAST_YEAR + ".");
    }
}
