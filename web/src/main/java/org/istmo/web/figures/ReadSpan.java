package org.istmo.web.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.istmo.domain.validation.DateRules;
import org.istmo.reporting.aggregate.Span;
import org.jspecify.annotations.Nullable;

/** {@code from}, {@code to} and {@code dates}. */
class ReadSpan {

    private final Span span;

    ReadSpan(ReadParameters read, @Nullable String from, @Nullable String to, @Nullable String dates) {
        Optional<LocalDate> first = day(read, "from", from);
        Optional<LocalDate> last = day(read, "to", to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            read.wrong("to", "before-from", "The range ends before it begins.");
        }
        Span.Basis basis = Span.of(first, last).basis();
        if ("posting".equals(dates)) {
            wholeMonths(read, first, last);
            basis = Span.Basis.POSTING_MONTH;
        } else if ("transaction".equals(dates)) {
            basis = Span.Basis.TRANSACTION_DATE;
        } else if (dates != null) {
            read.wrong("dates", "unknown", "Dates go by posting or by transaction.");
        }
        this.span = new Span(first, last, basis);
    }

    Span span() {
        return span;
    }

    private static void wholeMonths(ReadParameters read, Optional<LocalDate> first, Optional<LocalDate> last) {
        first.filter(day -> day.getDayOfMonth() != 1)
                .ifPresent(day -> read.wrong(
                        "from",
                        "not-a-whole-month",
                        "Posting goes by whole months: from would be " + day.withDayOfMonth(1) + "."));
        last.map(day -> YearMonth.from(day).atEndOfMonth())
                .filter(end -> !end.equals(last.get()))
                .ifPresent(end -> read.wrong(
                        "to", "not-a-whole-month", "Posting goes by whole months: to would be " + end + "."));
    }

    private static Optional<LocalDate> day(ReadParameters read, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (DateRules.holds(day)) {
                return Optional.of(day);
            }
            read.wrong(
                    name,
                    "out-of-range",
                    "The year is from " + DateRules.FIRST_YEAR + " to " + DateRules.LAST_YEAR + ".");
        } catch (DateTimeException noDate) {
            read.wrong(name, "no-date", "A date such as 2023-12-31 is needed.");
        }
        return Optional.empty();
    }
}
