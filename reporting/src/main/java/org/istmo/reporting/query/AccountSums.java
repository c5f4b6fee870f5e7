package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;

/** What a report's rows count in the currencies of their agreements: by agreement, measure, direct or support cost, before or within the period. */
final class AccountSums {

    /** @param when a value of {@link Dimension#WHEN} */
    private record Of(long agreement, Measure measure, boolean support, String when) {}

    private final Map<Of, BigDecimal> sums = new HashMap<>();

    private AccountSums() {}

    static AccountSums read(Handle handle, Rows rows) {
        AccountSums all = new AccountSums();
        rows.query(
                        handle,
                        "a.agreement, l.measure, " + Dimension.COST.column() + " AS cost, " + Dimension.WHEN.column()
                                + " AS stretch, SUM(l.counted)",
                        "JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN entry e ON e.id = l.entry"
                                + " WHERE l.counted IS NOT NULL GROUP BY a.agreement, l.measure, "
                                + Dimension.COST.column() + ", " + Dimension.WHEN.column())
                .map((row, context) -> Map.entry(
                        new Of(
                                row.getLong(1),
                                Measure.of(row.getString(2)).orElseThrow(),
                                row.getString(3).equals("support"),
                                row.getString(4)),
                        row.getBigDecimal(5)))
                .forEach(sum -> all.sums.put(sum.getKey(), sum.getValue()));
        return all;
    }

    /** Direct and support cost. */
    BigDecimal of(Contract contract, Measure measure, Stretch stretch) {
        return direct(contract, measure, stretch).add(support(contract, measure, stretch));
    }

    BigDecimal direct(Contract contract, Measure measure, Stretch stretch) {
        return sum(contract, measure, false, stretch);
    }

    BigDecimal support(Contract contract, Measure measure, Stretch stretch) {
        return sum(contract, measure, true, stretch);
    }

    private BigDecimal sum(Contract contract, Measure measure, boolean support, Stretch stretch) {
        return measure.parts().stream()
                .flatMap(part -> Stream.of(Dimension.BEFORE, Dimension.WITHIN)
                        .filter(stretch::holds)
                        .map(when -> sums.getOrDefault(new Of(contract.id(), part, support, when), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
