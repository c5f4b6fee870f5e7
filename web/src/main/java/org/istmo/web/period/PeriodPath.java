package org.istmo.web.period;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Words;

/** The office and the month that a path names. */
final class PeriodPath {

    private static final int LONGEST_OFFICE = 20;

    private PeriodPath() {}

    /** @throws Missing when it cannot be an office's code */
    static OfficeCode office(String text) {
        if (text.isBlank() || text.length() > LONGEST_OFFICE || !Words.areOneLine(text)) {
            throw new Missing("office");
        }
        return new OfficeCode(text);
    }

    /** Where the month of the office has its page. */
    static String page(OfficeCode office, YearMonth month) {
        return "/periods/" + office.code() + "/" + month;
    }

    /** @throws Invalid when it is no month */
    static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1900 && month.getYear() <= 2100) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            throw new Invalid("{month}", "no-month", "Not a month such as 2023-12: " + text);
        }
        throw new Invalid("{month}", "no-month", "Not a month of the years 1900 to 2100: " + text);
    }
}
