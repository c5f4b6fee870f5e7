package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;

/**
 * What moved in a statement's accounts between a day and its period, by the rows and facts that were kept with it: income and interest less what was spent,
 * support cost included, and the exchange gain of those months.
 */
public final class AccountsBetween {

    private static final String OPENING = "balance.opening";
    private static final String EXCHANGE = "balance.exchange." + Dimension.BEFORE;

    private final Handle handle;
    private final long report;
    private final boolean alone;
    private final Map<String, BigDecimal> moved = new LinkedHashMap<>();

    private AccountsBetween(Handle handle, long report, boolean alone) {
        this.handle = handle;
        this.report = report;
        this.alone = alone;
    }

    /**
     * @param after the last day that does not count
     * @return by the key of the opening balance, in the agreement's currency; what did not move may be absent
     */
    public static Map<String, BigDecimal> moved(Handle handle, long report, ScopeKind scope, LocalDate after) {
        AccountsBetween between = new AccountsBetween(handle, report, scope == ScopeKind.GRANT);
        between.posted(after);
        between.exchanged(after);
        return Map.copyOf(between.moved);
    }

    private void posted(LocalDate after) {
        handle.createQuery("SELECT a.agreement, l.measure, SUM(l.counted) AS counted FROM lineage l JOIN allocation a"
                        + " ON a.entry = l.entry AND a.part = l.part JOIN entry e ON e.id = l.entry WHERE l.report ="
                        + " :report AND l.quarter = :earlier AND e.posting_month > :after AND l.counted IS NOT NULL"
                        + " AND a.agreement IS NOT NULL GROUP BY a.agreement, l.measure")
                .bind("report", report)
                .bind("earlier", Dimension.EARLIER)
                .bind("after", after)
                .map((row, context) -> Map.entry(
                        OPENING + (alone ? "" : ".grant~" + row.getLong("agreement")),
                        signed(Measure.of(row.getString("measure")).orElseThrow(), row.getBigDecimal("counted"))))
                .forEach(sum -> moved.merge(sum.getKey(), sum.getValue(), BigDecimal::add));
    }

    /** A commitment moves no money. */
    private static BigDecimal signed(Measure measure, BigDecimal counted) {
        if (measure == Measure.INCOME || measure == Measure.INTEREST) {
            return counted;
        }
        return Measure.SPENT.parts().contains(measure) ? counted.negate() : BigDecimal.ZERO;
    }

    /** The facts of an exchange gain begin with the month that it was posted in. */
    private void exchanged(LocalDate after) {
        handle.createQuery("SELECT figure, SUM(counted) AS counted FROM lineage_fact WHERE report = :report AND kind ="
                        + " 'exchange' AND (figure = :figure OR figure LIKE :each) AND SUBSTRING(reference, 1, 7) >"
                        + " :month GROUP BY figure")
                .bind("report", report)
                .bind("figure", EXCHANGE)
                .bind("each", EXCHANGE + ".grant~%")
                .bind("month", YearMonth.from(after).toString())
                .map((row, context) -> Map.entry(
                        OPENING + row.getString("figure").substring(EXCHANGE.length()), row.getBigDecimal("counted")))
                .forEach(sum -> moved.merge(sum.getKey(), sum.getValue(), BigDecimal::add));
    }
}
