package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.MonthCheck;
import org.jdbi.v3.core.Handle;

/** Before a month closes: money of no agreement or no donor ({@code rules.md} 4). What is in no figure, such as another agency's, is left aside. */
@ApplicationScoped
public class UnallocatedMoney implements MonthCheck {

    static final String UNALLOCATED =
            " FROM entry e JOIN allocation a ON a.entry = e.id WHERE e.office = :office AND e.posting_month >= :from"
                    + " AND e.posting_month <= :to AND (a.donor IS NULL OR a.agreement IS NULL) AND a.left_out NOT IN ('parent', 'external')"
                    + " AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";

    @Override
    public String code() {
        return "unallocated";
    }

    @Override
    public int ordinal() {
        return 10;
    }

    /** By type and currency: what was promised is not added to what was spent. */
    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        long open = months.asked(handle, "SELECT COUNT(DISTINCT e.id)" + UNALLOCATED)
                .mapTo(Long.class)
                .one();
        List<CheckLine> lines = months.asked(
                        handle,
                        "SELECT e.type, e.currency, SUM(a.amount) AS amount, COUNT(DISTINCT e.id) AS entries"
                                + UNALLOCATED + " GROUP BY e.type, e.currency ORDER BY e.type, e.currency LIMIT :limit")
                .bind("limit", CheckResult.MOST)
                .map((row, context) -> new CheckLine(
                        null,
                        row.getString("type"),
                        row.getString("currency"),
                        null,
                        row.getBigDecimal("amount"),
                        row.getLong("entries")))
                .list();
        return new CheckResult(
                code(),
                open,
                lines,
                "/api/v1/periods/" + months.office() + "/" + months.last() + "/checks/unallocated");
    }
}
