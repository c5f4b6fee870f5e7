package org.istmo.reporting.query;

import java.util.stream.Collectors;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Measure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes which rows of the ledger a statement is made of, in one statement; every figure is then a sum over them. By posting month, and with every
 * transaction of the donor or agreement: an agreement's own statement never loses its own expenditure to an overlap ({@code rules.md} 2, 6, 10).
 */
final class StatementLineage {

    private static final String MEASURE = Measure.promisedAndSpent().stream()
            .map(measure -> "WHEN '" + measure.transactionType() + "' THEN '" + measure.key() + "'")
            .collect(Collectors.joining(" ", "CASE e.type ", " END"));

    private static final String TYPES = Measure.promisedAndSpent().stream()
            .map(measure -> "'" + measure.transactionType() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String QUARTER = "CAST(EXTRACT(YEAR FROM e.posting_month) AS VARCHAR(4)) || '-Q'"
            + " || CAST(EXTRACT(QUARTER FROM e.posting_month) AS VARCHAR(1))";

    private static final String INSERT =
            "INSERT INTO lineage (report, entry, part, project, quarter, measure, currency, amount, usd, rate)"
                    + " SELECT CAST(:report AS BIGINT), a.entry, a.part, e.activity, " + QUARTER + ", " + MEASURE
                    + ", e.currency, a.amount, a.usd, e.rate"
                    + " FROM allocation a JOIN entry e ON e.id = a.entry WHERE e.type IN " + TYPES
                    + " AND e.posting_month >= :from AND e.posting_month <= :to AND a.left_out NOT IN ('parent', 'external') AND ";

    private StatementLineage() {}

    static void write(Handle handle, StatementRequest request) {
        handle.createUpdate("DELETE FROM lineage WHERE report = :report")
                .bind("report", request.report())
                .execute();
        boolean grant = request.scopeKind() == ScopeKind.GRANT;
        Update insert = handle.createUpdate(
                INSERT + (grant ? "a.agreement = (SELECT id FROM agreement WHERE number = :key)" : "a.donor = :key"));
        insert.bind("report", request.report())
                .bind("from", request.from())
                .bind("to", request.to())
                .bind("key", request.scopeKey())
                .execute();
    }
}
