package org.istmo.reporting.query;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes which rows of the ledger a report is made of, in one statement; every sum of the report is then a sum over them ({@code rules.md} 10). By posting
 * month. Parts of a parent whose child reports the same money, and another agency's, are in no figure at all.
 *
 * @param measures what is added up
 * @param condition on entry {@code e} and allocation {@code a}, such as {@code a.donor = :donor}
 * @param bound the condition's parameters by name
 * @param sinceTheBeginning whether what was posted before the period is in it too, in the quarter {@value Dimension#EARLIER}
 */
public record LedgerLineage(
        Collection<Measure> measures, String condition, Map<String, Object> bound, boolean sinceTheBeginning) {

    private static final String COLUMNS = "report, entry, part, project, quarter, measure, currency, amount, usd, rate";

    private static final String QUARTER = "CASE WHEN e.posting_month < :from THEN '" + Dimension.EARLIER
            + "' ELSE CAST(EXTRACT(YEAR FROM e.posting_month) AS VARCHAR(4)) || '-Q'"
            + " || CAST(EXTRACT(QUARTER FROM e.posting_month) AS VARCHAR(1)) END";

    /** Puts these rows in the stead of all that were written for the report before. */
    public void write(Handle handle, DraftRequest request) {
        insert(handle, request, COLUMNS + ") " + rows("", ""));
    }

    /** The same, with what each row counts in the currency of its agreement. */
    void writeInAgreements(Handle handle, DraftRequest request) {
        insert(
                handle,
                request,
                COLUMNS + InAgreements.COLUMNS + ") "
                        + InAgreements.counted(rows(InAgreements.SELECTED, InAgreements.JOINS)));
    }

    private void insert(Handle handle, DraftRequest request, String columnsAndRows) {
        handle.createUpdate("DELETE FROM lineage WHERE report = :report")
                .bind("report", request.report())
                .execute();
        Update insert = handle.createUpdate("INSERT INTO lineage (" + columnsAndRows);
        bound.forEach(insert::bind);
        insert.bind("report", request.report())
                .bind("from", request.from())
                .bind("to", request.to())
                .execute();
    }

    private String rows(String selected, String joins) {
        return "SELECT CAST(:report AS BIGINT) AS report, a.entry, a.part, e.activity, " + QUARTER + " AS quarter, "
                + measure() + " AS measure, e.currency, a.amount, a.usd, e.rate" + selected
                + " FROM allocation a JOIN entry e ON e.id = a.entry" + joins + " WHERE e.type IN ("
                + measures.stream()
                        .map(measure -> "'" + measure.transactionType() + "'")
                        .collect(Collectors.joining(", "))
                + ") AND e.posting_month <= :to" + (sinceTheBeginning ? "" : " AND e.posting_month >= :from")
                + " AND a.left_out NOT IN ('parent', 'external') AND " + condition;
    }

    private String measure() {
        return measures.stream()
                .map(measure -> "WHEN '" + measure.transactionType() + "' THEN '" + measure.key() + "'")
                .collect(Collectors.joining(" ", "CASE e.type ", " END"));
    }
}
