package org.istmo.domain.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.MonthCheck;
import org.jdbi.v3.core.Handle;

/** Before a month closes: money that no rate converts, so that it stands in no dollar total. */
@ApplicationScoped
public class MissingRates implements MonthCheck {

    private static final String MISSING =
            " FROM entry e WHERE e.office = :office AND e.posting_month >= :from AND e.posting_month <= :to AND e.rate IS NULL"
                    + " AND e.currency <> 'USD' AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";

    @Override
    public String code() {
        return "missing-rates";
    }

    @Override
    public int ordinal() {
        return 20;
    }

    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        long open = months.asked(handle, "SELECT COUNT(*)" + MISSING)
                .mapTo(Long.class)
                .one();
        List<CheckLine> lines = months.asked(
                        handle,
                        "SELECT e.currency, e.transaction_date, SUM(e.amount) AS amount, COUNT(*) AS entries" + MISSING
                                + " GROUP BY e.currency, e.transaction_date ORDER BY e.currency, e.transaction_date LIMIT :limit")
                .bind("limit", CheckResult.MOST)
                .map((row, context) -> new CheckLine(
                        null,
                        null,
                        row.getString("currency"),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getLong("entries")))
                .list();
        return new CheckResult(code(), open, lines, "/api/v1/rates/missing?office=" + months.office());
    }
}
