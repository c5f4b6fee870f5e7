package org.istmo.web.cutoff;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.DateRules;
import org.istmo.reporting.cutoff.CutOff;
import org.jspecify.annotations.Nullable;

/** Which cut-off is tested: {@code ?office=}, {@code ?month=} and {@code ?days=}. */
@SuppressWarnings("NullAway.Init")
public class CutOffQuery {

    private static final int LONGEST_OFFICE = 20;
    private static final int DAYS = 5;

    @QueryParam("office")
    private @Nullable String office;

    @QueryParam("month")
    private @Nullable String month;

    @QueryParam("days")
    private @Nullable String days;

    /** @throws Invalid when it is missing or cannot be an office's code */
    OfficeCode office() {
        if (office == null || office.isBlank() || office.length() > LONGEST_OFFICE || !Words.areOneLine(office)) {
            throw new Invalid("?office", "missing", "Name the office by its code.");
        }
        return new OfficeCode(office);
    }

    /** @throws Invalid when it is missing or no month */
    YearMonth month() {
        try {
            YearMonth asked = YearMonth.parse(month == null ? "" : month);
            if (DateRules.holds(asked.atDay(1))) {
                return asked;
            }
        } catch (DateTimeException noMonth) {
            throw new Invalid("?month", "no-month", "Name the month, such as 2023-12.");
        }
        throw new Invalid(
                "?month",
                "out-of-range",
                "The year is from " + DateRules.FIRST_YEAR + " to " + DateRules.LAST_YEAR + ".");
    }

    /** {@value #DAYS} when it is absent. */
    int days() {
        if (days == null) {
            return DAYS;
        }
        if (!days.matches("\\d{1,2}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > CutOff.MOST_DAYS) {
            throw new Invalid("?days", "out-of-range", "Days are a number from 1 to " + CutOff.MOST_DAYS + ".");
        }
        return Integer.parseInt(days);
    }
}
