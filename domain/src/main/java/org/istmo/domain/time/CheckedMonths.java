package org.istmo.domain.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The months that closing one closes: it and those before it that are open. Of a closed month, that month alone.
 *
 * @param after the last day of the month before the first of them; empty when all before are meant
 */
public record CheckedMonths(OfficeCode office, Optional<LocalDate> after, YearMonth last) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    static CheckedMonths closing(OfficeCode office, YearMonth month, OpenMonths open) {
        return open.isClosed(month.atDay(1))
                ? new CheckedMonths(office, Optional.of(month.atDay(1).minusDays(1)), month)
                : new CheckedMonths(office, open.closedThrough(), month);
    }

    /** The first day of them. */
    public LocalDate from() {
        return after.map(day -> day.plusDays(1)).orElse(BEGINNING);
    }

    /** The last day of them. */
    public LocalDate to() {
        return last.atEndOfMonth();
    }

    /** A query that speaks of {@code :office}, {@code :from} and {@code :to}. */
    public Query asked(Handle handle, String sql) {
        return handle.createQuery(sql)
                .bind("office", office.code())
                .bind("from", from())
                .bind("to", to());
    }
}
