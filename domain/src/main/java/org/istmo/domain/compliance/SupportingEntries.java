package org.istmo.domain.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Walks the money of a cell down to the ledger, by the activities that support the article now: what others once gave it was taken back to the cent. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SupportingEntries {

    private static final String ENTRIES = """
            SELECT e.id, e.activity, e.type, e.transaction_date, e.posting_month, e.currency, SUM(s.amount) AS amount, SUM(s.usd) AS usd
            FROM activity_article l
            JOIN activity v ON v.id = l.activity
            JOIN entry e ON e.activity = l.activity
            JOIN allocation a ON a.entry = e.id
            JOIN support s ON s.entry = a.entry AND s.part = a.part AND s.code = l.treaty AND s.article = l.article
            WHERE l.treaty = :treaty AND l.article = :article AND a.place = :state AND a.left_out = '' AND s.scheme = 'treaty'
                AND e.type IN ('3', '4') AND v.sensitivity IN (<levels>) AND e.id > :after
            GROUP BY e.id, e.activity, e.type, e.transaction_date, e.posting_month, e.currency
            ORDER BY e.id LIMIT :limit""";

    private Jdbi jdbi;

    protected SupportingEntries() {}

    @Inject
    public SupportingEntries(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * In the order of posting, those after the one with that number. The dollars of all of them are the cell's expenditure and disbursement.
     *
     * @throws Missing when there is no such article, or the State is not served
     */
    public List<SupportingEntry> of(Scope scope, Cell cell, long after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Cells.mustBe(handle, cell);
            return entries(handle, scope.levels(), cell, after, limit);
        });
    }

    private static List<SupportingEntry> entries(Handle handle, List<String> levels, Cell cell, long after, int limit) {
        return handle.createQuery(ENTRIES)
                .bind("treaty", cell.treaty())
                .bind("article", cell.article())
                .bind("state", cell.state())
                .bind("after", after)
                .bind("limit", limit)
                .bindList("levels", levels)
                .map((row, context) -> new SupportingEntry(
                        row.getLong("id"),
                        row.getLong("activity"),
                        row.getString("type"),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getObject("posting_month", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getBigDecimal("usd")))
                .list();
    }
}
