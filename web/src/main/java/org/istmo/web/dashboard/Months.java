package org.istmo.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Span;

/** Whole months, both ends included. */
record Months(YearMonth first, YearMonth last) {

    private static final int AS_MONTHS = 36;
    private static final int AS_QUARTERS = 120;
    private static final int QUARTER = 3;

    long count() {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }

    Span span() {
        return Span.of(Optional.of(from()), Optional.of(to()));
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return last.atEndOfMonth();
    }

    /** The piece of time that a person can look over: what is longer is told in longer pieces. */
    Dimension piece() {
        return count() <= AS_MONTHS ? Dimension.MONTH : count() <= AS_QUARTERS ? Dimension.QUARTER : Dimension.YEAR;
    }

    /** Every piece in its order, as answers call it, those too in which there was nothing. */
    List<String> pieces(Dimension piece) {
        List<String> all = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            String name = name(piece, month);
            if (all.isEmpty() || !all.get(all.size() - 1).equals(name)) {
                all.add(name);
            }
        }
        return all;
    }

    private static String name(Dimension piece, YearMonth month) {
        return switch (piece) {
            case MONTH -> month.toString();
            case QUARTER -> "%04d-Q%d".formatted(month.getYear(), (month.getMonthValue() + QUARTER - 1) / QUARTER);
            case YEAR -> "%04d".formatted(month.getYear());
            default -> throw new IllegalArgumentException(piece.word());
        };
    }
}
