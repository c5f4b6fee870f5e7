package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that are asked for.
 *
 * @param from first day; empty for since ever
 * @param to last day; empty for until now
 * @param basis which of an entry's two dates counts ({@code rules.md} 2)
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to, Basis basis) {

    /** Which date of an entry counts. */
    public enum Basis {
        /** The month it was posted to, which statements and closed months go by. */
        POSTING_MONTH,
        /** IATI's transaction date. */
        TRANSACTION_DATE
    }

    public static final Span EVER = new Span(Optional.empty(), Optional.empty(), Basis.POSTING_MONTH);

    /** Whole months by posting month, anything else by transaction date. */
    public static Span of(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Span(from, to, wholeMonths(from, to) ? Basis.POSTING_MONTH : Basis.TRANSACTION_DATE);
    }

    public static boolean wholeMonths(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.map(LocalDate::getDayOfMonth).orElse(1) == 1
                && to.map(day -> day.equals(YearMonth.from(day).atEndOfMonth())).orElse(true);
    }

    boolean byPostingMonth() {
        return basis == Basis.POSTING_MONTH;
    }
}
