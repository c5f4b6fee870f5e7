package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;

/** What was spent of an agreement's money by a dimension, such as the budget line, in the agreement's currency. */
final class BudgetSums {

    private record Of(String code, Measure measure, String when) {}

    private final Map<Of, BigDecimal> sums = new HashMap<>();
    private final Set<String> codes = new TreeSet<>();

    private BudgetSums() {}

    static BudgetSums read(Handle handle, long report, Dimension by) {
        BudgetSums all = new BudgetSums();
        handle.createQuery("SELECT q.code, q.measure, q.stretch, SUM(q.counted) FROM (SELECT " + by.column()
                        + " AS code, l.measure, " + Dimension.WHEN.column() + " AS stretch, l.counted FROM lineage l"
                        + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN entry e ON e.id = l.entry"
                        + " WHERE l.report = :report AND l.measure IN ('disbursement', 'expenditure', 'reimbursement') AND l.counted IS NOT NULL) q"
                        + " GROUP BY q.code, q.measure, q.stretch")
                .bind("report", report)
                .map((row, context) -> Map.entry(
                        new Of(row.getString(1), Measure.of(row.getString(2)).orElseThrow(), row.getString(3)),
                        row.getBigDecimal(4)))
                .forEach(sum -> {
                    all.sums.put(sum.getKey(), sum.getValue());
                    all.codes.add(sum.getKey().code());
                });
        return all;
    }

    /** The codes that anything was spent under, in their order; an empty one for what names none. */
    Set<String> codes() {
        return codes;
    }

    BigDecimal of(String code, Measure measure, Stretch stretch) {
        return measure.parts().stream()
                .flatMap(part -> Stream.of(Dimension.BEFORE, Dimension.WITHIN)
                        .filter(stretch::holds)
                        .map(when -> sums.getOrDefault(new Of(code, part, when), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
