package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.statement.Unallocated;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A donor's money of the period that no agreement has yet, by currency. */
final class UnallocatedReading {

    private record Sum(
            Measure measure, BigDecimal amount, @Nullable BigDecimal usd) {}

    private UnallocatedReading() {}

    static List<Unallocated> read(Handle handle, long report) {
        TreeMap<String, List<Sum>> byCurrency = new TreeMap<>();
        handle.createQuery(
                        "SELECT q.currency, q.measure, SUM(q.amount), SUM(q.usd), COUNT(*) - COUNT(q.usd) FROM (SELECT"
                                + " l.currency, CASE WHEN l.measure = 'income' THEN 'income' ELSE 'spent' END AS measure,"
                                + " l.amount, l.usd FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part ="
                                + " l.part WHERE l.report = :report AND a.agreement IS NULL AND l.quarter <> 'earlier' AND"
                                + " l.measure IN ('income', 'disbursement', 'expenditure', 'reimbursement')) q GROUP BY"
                                + " q.currency, q.measure")
                .bind("report", report)
                .map((row, context) -> byCurrency
                        .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(new Sum(
                                Measure.of(row.getString(2)).orElseThrow(),
                                row.getBigDecimal(3),
                                row.getLong(5) > 0 ? null : row.getBigDecimal(4))))
                .list();
        List<Unallocated> lines = new ArrayList<>();
        byCurrency.forEach((currency, sums) -> lines.add(new Unallocated(
                currency,
                transacted(currency, Measure.INCOME, sums),
                dollars(currency, Measure.INCOME, sums),
                transacted(currency, Measure.SPENT, sums),
                dollars(currency, Measure.SPENT, sums))));
        return lines;
    }

    private static Amount transacted(String currency, Measure measure, List<Sum> sums) {
        return new Amount(
                key(FigureKey.asTransacted(measure, currency)),
                Decimals.plain(of(measure, sums).amount()),
                currency);
    }

    private static @Nullable Amount dollars(String currency, Measure measure, List<Sum> sums) {
        BigDecimal usd = of(measure, sums).usd();
        return usd == null
                ? null
                : new Amount(
                        key(FigureKey.converted(measure, currency)),
                        usd.setScale(ExchangeRate.USD_SCALE, RoundingMode.UNNECESSARY),
                        ExchangeRate.USD);
    }

    private static Sum of(Measure measure, List<Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.measure() == measure)
                .findFirst()
                .orElse(new Sum(measure, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static String key(FigureKey key) {
        return Stretch.WITHIN.of(key).where(Dimension.GRANT, "").toString();
    }
}
