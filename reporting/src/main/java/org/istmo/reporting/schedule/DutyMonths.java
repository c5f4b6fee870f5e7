package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.grant.OwedReport;

/**
 * The periods of duties in whole months, since reports go by these: a period takes in the month that it ends in, and leaves the month that it begins in to the
 * period before, unless there is none. So every month is in one period, and none is left out.
 */
final class DutyMonths {

    private record OneDuty(long agreement, int duty) {}

    private final Map<OneDuty, LocalDate> begins = new HashMap<>();

    /** @param all the periods of each duty */
    DutyMonths(List<OwedReport> all) {
        for (OwedReport owed : all) {
            begins.merge(duty(owed), owed.period().from(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    Span of(OwedReport owed) {
        LocalDate from = owed.period().from();
        YearMonth last = YearMonth.from(owed.period().to());
        boolean whole = from.getDayOfMonth() == 1 || from.equals(begins.get(duty(owed)));
        YearMonth begin = whole ? YearMonth.from(from) : YearMonth.from(from).plusMonths(1);
        // One that ends in the month that it begins in has that month all the same.
        return new Span((begin.isAfter(last) ? last : begin).atDay(1), last.atEndOfMonth());
    }

    private static OneDuty duty(OwedReport owed) {
        return new OneDuty(owed.agreement(), owed.duty());
    }
}
