package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the facts behind a figure add up to.
 *
 * @param sum empty for a rate of two other figures, which adds nothing up
 */
record FactSum(Optional<BigDecimal> sum) {

    /** Of every figure of the report that has facts, by its key. */
    static Map<String, FactSum> all(Handle handle, long report) {
        Map<String, FactSum> all = new HashMap<>();
        handle.createQuery(
                        "SELECT figure, sum(counted) AS total FROM lineage_fact WHERE report = :report GROUP BY figure")
                .bind("report", report)
                .map((row, context) -> Map.entry(
                        row.getString("figure"), new FactSum(Optional.ofNullable(row.getBigDecimal("total")))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
