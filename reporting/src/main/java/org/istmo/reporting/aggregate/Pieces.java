package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/**
 * The months, quarters or years that activities are counted in.
 *
 * @param firsts the first day of each, and of the one after the last
 */
record Pieces(List<LocalDate> firsts) {

    private static final int MOST = 2_400;

    private static final String DAYS =
            "SELECT MIN(COALESCE(actual_start, planned_start, actual_end, planned_end)) AS first,"
                    + " MAX(COALESCE(actual_end, planned_end, actual_start, planned_start)) AS last FROM activity WHERE external_agency = ''";

    /** From the first day to the last one that is asked for, or that an activity has. */
    static Pieces of(Handle handle, Span span, Dimension time) {
        record Days(Optional<LocalDate> first, Optional<LocalDate> last) {}
        Days days = handle.createQuery(DAYS)
                .map((row, context) -> new Days(
                        Optional.ofNullable(row.getObject("first", LocalDate.class)),
                        Optional.ofNullable(row.getObject("last", LocalDate.class))))
                .one();
        Grain grain = time == Dimension.YEAR ? Grain.YEAR : time == Dimension.QUARTER ? Grain.QUARTER : Grain.MONTH;
        LocalDate first = span.from().or(days::first).orElse(LocalDate.EPOCH);
        LocalDate last = span.to().or(days::last).orElse(first);
        List<LocalDate> firsts = new ArrayList<>();
        for (LocalDate day = grain.first(first); !day.isAfter(last); day = grain.firstFrom(day.plusDays(1))) {
            firsts.add(day);
            if (firsts.size() > MOST) {
                throw new Invalid(
                        "?by", "too-many", "More than " + MOST + " rows of " + time.word() + ": name a range.");
            }
        }
        firsts.add(grain.firstFrom(last.plusDays(1)));
        return new Pieces(firsts);
    }

    /** In brackets, with the columns {@code since} and {@code until}. */
    String table(Sql sql) {
        List<String> rows = new ArrayList<>();
        for (int index = 0; index + 1 < firsts.size(); index++) {
            rows.add("SELECT CAST(" + sql.bind(firsts.get(index)) + " AS DATE) AS since, CAST("
                    + sql.bind(firsts.get(index + 1).minusDays(1)) + " AS DATE) AS until");
        }
        if (rows.isEmpty()) {
            rows.add("SELECT CAST(NULL AS DATE) AS since, CAST(NULL AS DATE) AS until");
        }
        return "(" + String.join(" UNION ALL ", rows) + ")";
    }
}
