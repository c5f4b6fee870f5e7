package org.istmo.web.grant;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code ?from=} and {@code ?to=}: the days, both included, that what is owed is due between; all of them when absent. */
@SuppressWarnings("NullAway.Init")
public class DueDays {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final int NUMBERS = 4;

    private static final Comparator<List<Long>> BY_NUMBERS = (one, other) -> {
        for (int index = 0; index < NUMBERS; index++) {
            int order = one.get(index).compareTo(other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    LocalDate from() {
        return day("?from", from, FIRST);
    }

    LocalDate to() {
        LocalDate last = day("?to", to, LAST);
        if (last.isBefore(from())) {
            throw new Invalid("?to", "before-from", "It is before ?from.");
        }
        return last;
    }

    /** The page of what is owed, which comes in the order of the days it is due on. */
    static Page<DueView> page(List<OwedReport> owed, Paging paging) {
        List<OwedReport> rest = paging.after(NUMBERS)
                .map(position -> owed.stream()
                        .filter(one -> BY_NUMBERS.compare(position(one), position) > 0)
                        .toList())
                .orElse(owed);
        return paging.page(rest, DueView::of, DueDays::position);
    }

    private static List<Long> position(OwedReport owed) {
        return List.of(
                owed.period().due().toEpochDay(),
                owed.agreement(),
                (long) owed.duty(),
                owed.period().from().toEpochDay());
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new Invalid(name, "no-date", "Not a date such as 2023-12-31: " + text);
        }
    }
}
