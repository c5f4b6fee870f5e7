package org.istmo.domain.time;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;

/**
 * How far an office is with closing its months.
 *
 * @param closedThrough empty before its first close
 * @param over the latest month that is over by its clock: what can be closed
 */
public record OfficePeriod(OfficeCode office, Optional<YearMonth> closedThrough, YearMonth over) {

    /** How many months could be closed; 0 before the first close, when nobody knows where the office's history begins. */
    public long open() {
        return closedThrough
                .map(closed -> Math.max(0, closed.until(over, ChronoUnit.MONTHS)))
                .orElse(0L);
    }
}
