package org.istmo.reporting.cutoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the entries of an office that meet a condition, within what the reader may see. */
class CutOffRows {

    static final String DATED = "e.transaction_date >= :first AND e.transaction_date <= :last";

    private static final String FROM =
            " FROM entry e JOIN activity a ON a.id = e.activity WHERE e.office = :office AND ";

    private static final String LEVELS = "a.sensitivity IN (<levels>)";

    private static final String ENTRIES = "SELECT * FROM (SELECT e.id, a.id AS activity_id, CASE WHEN " + LEVELS
            + " THEN a.identifier ELSE 'withheld' END AS identifier, e.type, e.transaction_date, e.posting_month, e.posted_at, e.currency,"
            + " e.reverses, e.document, ";

    private final Handle handle;
    private final Scope scope;
    private final OfficeCode office;

    CutOffRows(Handle handle, Scope scope, OfficeCode office) {
        this.handle = handle;
        this.scope = scope;
        this.office = office;
    }

    /** @param condition on {@code entry e}, over what is bound */
    CutOff.Part part(String condition, Map<String, ?> bound) {
        List<CutOff.Sum> sums = bound(
                        "SELECT x.currency, count(*), SUM(x.amount) FROM (SELECT e.currency, "
                                + EngagedEntries.amount(scope) + " AS amount" + within(condition)
                                + ") x GROUP BY x.currency ORDER BY x.currency",
                        bound)
                .map((row, context) -> new CutOff.Sum(row.getString(1), row.getLong(2), row.getBigDecimal(3)))
                .list();
        List<CutOff.Entry> entries = bound(
                        ENTRIES + EngagedEntries.amount(scope) + " AS amount, " + EngagedEntries.dollars(scope)
                                + " AS usd, " + EngagedEntries.cause(scope) + " AS cause"
                                + within(condition)
                                + ") x ORDER BY abs(coalesce(x.usd, 0)) DESC, abs(x.amount) DESC, x.id LIMIT "
                                + CutOff.NAMED,
                        bound)
                .map((row, context) -> entry(row))
                .list();
        return new CutOff.Part(sums, entries);
    }

    /** A donor's verifier has every row of the agreement's money, without the words that are above their level. */
    private String within(String condition) {
        return FROM
                + condition
                + EngagedEntries.entries(scope)
                + (scope.engagement().isPresent() ? "" : " AND " + LEVELS);
    }

    private Query bound(String text, Map<String, ?> bound) {
        Query query = EngagedEntries.bind(handle.createQuery(text), scope);
        if (text.contains("<levels>")) {
            query.bindList("levels", scope.levels());
        }
        return query.bind("office", office.code()).bindMap(bound);
    }

    private static CutOff.Entry entry(ResultSet row) throws SQLException {
        long reverses = row.getLong("reverses");
        Optional<Long> reversed = row.wasNull() ? Optional.empty() : Optional.of(reverses);
        return new CutOff.Entry(
                row.getLong("id"),
                row.getLong("activity_id"),
                row.getString("identifier"),
                row.getString("type"),
                row.getObject("transaction_date", LocalDate.class),
                YearMonth.from(row.getObject("posting_month", LocalDate.class)),
                row.getObject("posted_at", OffsetDateTime.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                Optional.ofNullable(row.getBigDecimal("usd")),
                row.getString("cause"),
                reversed,
                row.getString("document"));
    }
}
