package org.istmo.web.centre;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** The centre and the month that an address names. */
final class CentrePath {

    private static final int LONGEST = 20;

    private CentrePath() {}

    /** @throws Missing when it cannot be a centre's code */
    static OfficeCode centre(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST || !Words.areOneLine(text)) {
            throw new Missing("centre");
        }
        return new OfficeCode(text);
    }

    /** @throws Invalid when it is no month */
    static YearMonth month(String pointer, @Nullable String text) {
        try {
            YearMonth month = YearMonth.parse(text == null ? "" : text);
            if (month.getYear() >= 1900 && month.getYear() <= 2100) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            throw new Invalid(pointer, "no-month", "Not a month such as 2023-12: " + text);
        }
        throw new Invalid(pointer, "no-month", "Not a month of the years 1900 to 2100: " + text);
    }
}
