package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/**
 * An agreement that a report is about, and how its figures are called.
 *
 * @param amount after amendments, in the currency
 * @param alone whether the report is about it alone: of several, each has its own keys
 */
record Contract(
        long id,
        String number,
        Text title,
        String currency,
        LocalDate start,
        LocalDate end,
        BigDecimal amount,
        boolean alone) {

    private static final String TERMS = "SELECT g.id, g.number, g.title, g.title_es, g.currency, g.start_date,"
            + " COALESCE((SELECT m.end_date FROM agreement_amendment m WHERE m.agreement = g.id AND m.end_date IS NOT NULL"
            + " ORDER BY m.ordinal DESC LIMIT 1), g.end_date) AS end_date, g.amount + COALESCE((SELECT"
            + " SUM(m.amount_change) FROM agreement_amendment m WHERE m.agreement = g.id), 0) AS amount FROM agreement g"
            + " WHERE ";

    /** The agreement of that number. */
    private static Contract alone(Handle handle, String number) {
        return handle.createQuery(TERMS + "g.number = :number")
                .bind("number", number)
                .map((row, context) -> of(row, true))
                .one();
    }

    /** Those that a report is about: the one of its scope, or those of the donor of its scope. */
    static List<Contract> of(Handle handle, long report, ScopeKind kind, String scope, LocalDate from, LocalDate to) {
        return kind == ScopeKind.GRANT ? List.of(alone(handle, scope)) : ofDonor(handle, report, scope, from, to);
    }

    static List<Contract> of(Handle handle, DraftRequest request) {
        return of(handle, request.report(), request.scopeKind(), request.scopeKey(), request.from(), request.to());
    }

    /** Those of the donor that anything is posted to, or that live in its period; by number. */
    private static List<Contract> ofDonor(Handle handle, long report, String donor, LocalDate from, LocalDate to) {
        return handle.createQuery(
                        TERMS + "g.donor = :donor AND (g.id IN (SELECT a.agreement FROM lineage l JOIN allocation a ON"
                                + " a.entry = l.entry AND a.part = l.part WHERE l.report = :report AND a.agreement IS"
                                + " NOT NULL) OR (g.start_date <= :to AND g.end_date >= :from)) ORDER BY g.number")
                .bind("donor", donor)
                .bind("report", report)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> of(row, false))
                .list();
    }

    private static Contract of(ResultSet row, boolean alone) throws SQLException {
        String title = row.getString("title");
        String spanish = row.getString("title_es");
        return new Contract(
                row.getLong("id"),
                row.getString("number"),
                new Text(title, spanish.isEmpty() ? title : spanish),
                row.getString("currency"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getBigDecimal("amount"),
                alone);
    }

    /** A sum over the ledger. */
    FigureKey key(FigureKey sum) {
        return alone ? sum : sum.where(Dimension.GRANT, String.valueOf(id));
    }

    /** Any other figure, such as {@code balance.closing}. */
    String key(String figure) {
        return alone ? figure : figure + ".grant~" + id;
    }

    Amount amount(FigureKey key, BigDecimal value) {
        return new Amount(key(key).toString(), Decimals.plain(value), currency);
    }

    Amount amount(String figure, BigDecimal value) {
        return new Amount(key(figure), Decimals.plain(value), currency);
    }
}
