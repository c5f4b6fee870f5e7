package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * A measurement that a report's figure is made of.
 *
 * @param period such as {@code actual 2023-01-01/2023-06-30}, of a baseline {@code baseline}
 */
record MeasuredFact(String period, BigDecimal counted) {

    /** Of all figures of a report, by the figure's key. */
    static Map<String, List<MeasuredFact>> of(Handle handle, long report) {
        Map<String, List<MeasuredFact>> facts = new HashMap<>();
        handle.createQuery("SELECT figure, reference, counted FROM lineage_fact WHERE report = :report"
                        + " AND kind = 'measurement' AND counted IS NOT NULL ORDER BY figure, ordinal")
                .bind("report", report)
                .map((row, context) ->
                        Map.entry(row.getString(1), new MeasuredFact(row.getString(2), row.getBigDecimal(3))))
                .forEach(fact -> facts.computeIfAbsent(fact.getKey(), none -> new ArrayList<>())
                        .add(fact.getValue()));
        return facts;
    }
}
