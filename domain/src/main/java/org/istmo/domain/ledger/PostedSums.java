package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** What a batch added to the ledger, to be held against the sums of its source. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PostedSums {

    private Jdbi jdbi;

    protected PostedSums() {}

    @Inject
    public PostedSums(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * Entries of a batch added up.
     *
     * @param type code of IATI TransactionType
     * @param year of the transaction date, which a source's own totals go by
     * @param value exact, in {@code currency}
     */
    public record Sum(String type, String currency, int year, long count, BigDecimal value) {}

    /**
     * By type, currency and year. What a batch only posts anew, such as a parent's money once its children came in, adds up to nothing and is not counted.
     *
     * @throws Missing when there is no such receipt
     */
    public List<Sum> ofReceipt(Scope scope, long receipt) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            boolean there = handle.createQuery("SELECT count(*) FROM import_receipt WHERE id = :id")
                            .bind("id", receipt)
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (!there) {
                throw new Missing("import");
            }
            return handle.createQuery(
                            "SELECT type, currency, CAST(EXTRACT(YEAR FROM transaction_date) AS INTEGER) AS posted, count(*) AS entries,"
                                    + " sum(amount) AS amount FROM entry WHERE receipt = :receipt AND cause IN ('import', 'late', 'correction') GROUP BY type, currency, CAST(EXTRACT(YEAR FROM transaction_date) AS INTEGER)"
                                    + " ORDER BY type, currency, posted")
                    .bind("receipt", receipt)
                    .map((row, context) -> new Sum(
                            row.getString("type"),
                            row.getString("currency"),
                            row.getInt("posted"),
                            row.getLong("entries"),
                            Decimals.plain(row.getBigDecimal("amount"))))
                    .list();
        });
    }
}
