package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/**
 * What an activity committed of an agreement's money and what it spent of it, in the agreement's currency.
 *
 * @param committed not zero
 */
record Committed(String identifier, Text title, Sensitivity level, BigDecimal committed, BigDecimal spent) {

    private static final String COMMITTED = "SUM(CASE WHEN l.measure = 'commitment' THEN l.counted ELSE 0 END)";

    private static final String SUMS = "a.agreement, l.project, " + COMMITTED
            + " AS committed, SUM(CASE WHEN l.measure = 'commitment' THEN 0 ELSE l.counted END) AS spent";

    private static final String BY_PROJECT =
            "JOIN allocation a ON a.entry = l.entry AND a.part = l.part WHERE a.agreement IS NOT NULL AND l.measure IN"
                    + " ('commitment', 'disbursement', 'expenditure', 'reimbursement') AND l.counted IS NOT NULL GROUP BY"
                    + " a.agreement, l.project HAVING " + COMMITTED + " <> 0";

    /** By the number of the agreement's row; those of each by identifier. */
    static Map<Long, List<Committed>> read(Handle handle, Rows rows) {
        Map<Long, List<Committed>> all = new HashMap<>();
        rows.bind(handle.createQuery("SELECT q.agreement, v.identifier, v.title_en, v.title_es, v.sensitivity,"
                        + " q.committed, q.spent FROM (" + rows.select(SUMS, BY_PROJECT)
                        + ") q JOIN activity v ON v.id = q.project ORDER BY v.identifier, v.id"))
                .map((row, context) -> all.computeIfAbsent(row.getLong("agreement"), none -> new ArrayList<>())
                        .add(new Committed(
                                row.getString("identifier"),
                                new Text(row.getString("title_en"), row.getString("title_es")),
                                Sensitivity.of(row.getString("sensitivity")),
                                row.getBigDecimal("committed"),
                                row.getBigDecimal("spent"))))
                .list();
        return all;
    }

    /** What it spent up to what it committed; the ledger links no spending to a commitment. */
    BigDecimal against() {
        return spent.max(BigDecimal.ZERO).min(committed.max(BigDecimal.ZERO));
    }

    BigDecimal open() {
        return committed.subtract(against());
    }
}
