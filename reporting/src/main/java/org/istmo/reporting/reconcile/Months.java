package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.lineage.Dimension;

/**
 * The posting months that a figure is of.
 *
 * @param first empty for all before the last
 */
record Months(Optional<YearMonth> first, YearMonth last) {

    private static final int QUARTER = 3;

    /**
     * Of a figure's conditions.
     *
     * @param sinceTheBeginning whether the report also has what was posted before its period
     */
    static Months of(Map<Dimension, String> conditions, Report report, boolean sinceTheBeginning) {
        YearMonth from = YearMonth.from(report.from());
        YearMonth to = YearMonth.from(report.to());
        String when = conditions.getOrDefault(Dimension.WHEN, "");
        String quarter = conditions.getOrDefault(Dimension.QUARTER, "");
        boolean before = when.equals(Dimension.BEFORE) || quarter.equals(Dimension.EARLIER);
        boolean within = when.equals(Dimension.WITHIN) || !quarter.isEmpty() || !sinceTheBeginning;
        Months months = before
                ? new Months(Optional.empty(), from.minusMonths(1))
                : new Months(within ? Optional.of(from) : Optional.empty(), to);
        return months.and(quarter.isEmpty() || before ? Optional.empty() : Optional.of(quarter(quarter)))
                .and(Optional.ofNullable(conditions.get(Dimension.YEAR)).map(Months::year))
                .and(Optional.ofNullable(conditions.get(Dimension.MONTH)).map(Months::month));
    }

    private static Months quarter(String code) {
        YearMonth first = YearMonth.of(
                Integer.parseInt(code.substring(0, code.indexOf("-Q"))),
                (Integer.parseInt(code.substring(code.indexOf("-Q") + 2)) - 1) * QUARTER + 1);
        return new Months(Optional.of(first), first.plusMonths(QUARTER - 1));
    }

    private static Months year(String code) {
        YearMonth first = YearMonth.of(Integer.parseInt(code), 1);
        return new Months(Optional.of(first), first.withMonth(12));
    }

    private static Months month(String code) {
        return new Months(Optional.of(YearMonth.parse(code)), YearMonth.parse(code));
    }

    /** What both have. */
    private Months and(Optional<Months> other) {
        return other.map(its -> new Months(
                        first.isEmpty()
                                        || its.first
                                                .filter(first.get()::isBefore)
                                                .isPresent()
                                ? its.first
                                : first,
                        its.last.isBefore(last) ? its.last : last))
                .orElse(this);
    }

    /** Whether any month of it is before the report's period. */
    boolean isBefore(Report report) {
        return first.map(month -> month.isBefore(YearMonth.from(report.from()))).orElse(true);
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        first.ifPresent(month -> conditions.add(Condition.atLeast("month", first(month))));
        conditions.add(Condition.atMost("month", first(last)));
        return conditions;
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}
