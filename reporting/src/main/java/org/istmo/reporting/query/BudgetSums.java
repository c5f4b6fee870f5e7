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

    /** By the number of the agreement's row, those that anything was spent of. */
    static Map<Long, BudgetSums> read(Handle handle, Rows rows, Dimension by) {
        Map<Long, BudgetSums> all = new HashMap<>();
        rows.query(
                        handle,
                        "a.agreement, " + by.column() + " AS code, l.measure, " + Dimension.WHEN.column()
                                + " AS stretch, SUM(l.counted)",
                        "JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN entry e ON e.id = l.entry"
                                + " WHERE a.agreement IS NOT NULL AND l.measure IN ('disbursement', 'expenditure',"
                                + " 'reimbursement') AND l.counted IS NOT NULL GROUP BY a.agreement, " + by.column()
                                + ", l.measure, " + Dimension.WHEN.column())
                .map((row, context) -> all.computeIfAbsent(row.getLong(1), none -> new BudgetSums())
                        .take(
                                new Of(
                                        row.getString(2),
                                        Measure.of(row.getString(3)).orElseThrow(),
                                        row.getString(4)),
                                row.getBigDecimal(5)))
                .list();
        return all;
    }

    /** Those of an agreement. */
    static BudgetSums of(Map<Long, BudgetSums> all, Contract contract) {
        return all.getOrDefault(contract.id(), new BudgetSums());
    }

    private BudgetSums take(Of of, BigDecimal sum) {
        sums.put(of, sum);
        codes.add(of.code());
        return this;
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
