package org.istmo.reporting.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Measure;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A figure's rows in SQL: which of the rows {@code l} of a lineage are its own, and how they are read. Rows without a rate are not part of a converted
 * figure.
 */
public final class FigureRows implements RowMapper<LineageRow> {

    public static final String COLUMNS =
            "l.entry, l.part, v.identifier, v.sensitivity, e.office, e.type, e.transaction_date, e.posting_month,"
                    + " a.place, a.theme, l.amount, l.currency, l.usd, l.counted, x.units_per_usd, x.source";

    /** Of allocation {@code a}, entry {@code e}, activity {@code v} and rate {@code x}. */
    public static final String JOINS = " JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
            + " JOIN entry e ON e.id = l.entry JOIN activity v ON v.id = e.activity LEFT JOIN exchange_rate x ON x.id = l.rate";

    /** What its rows may be ordered by; an identifier may be withheld, and its order would tell of it. */
    private static final Map<String, String> ORDERS = Map.of(
            "entry", "l.entry",
            "office", "e.office",
            "type", "e.type",
            "date", "e.transaction_date",
            "month", "e.posting_month",
            "place", "COALESCE(a.place, '')",
            "theme", "COALESCE(a.theme, '')",
            "amount", "l.amount");

    /** Those after {@code :entry} and {@code :part}, in that order. */
    public static final String AFTER =
            " AND (l.entry > :entry OR (l.entry = :entry AND l.part > :part)) ORDER BY l.entry, l.part LIMIT :limit";

    private final FigureKey figure;
    private final Scope scope;

    /** @param scope an identifier above its sensitivity is given as {@code withheld} */
    public FigureRows(FigureKey figure, Scope scope) {
        this.figure = figure;
        this.scope = scope;
    }

    /** Begins with {@code AND}. */
    public String condition() {
        StringBuilder sql = new StringBuilder(" AND l.measure IN (<measures>)");
        figure.conditions()
                .keySet()
                .forEach(dimension -> sql.append(" AND " + dimension.column() + " = :" + dimension.word()));
        ofOneCurrency().ifPresent(currency -> sql.append(" AND l.currency = :currency"));
        return sql.append(" AND l." + counted() + " IS NOT NULL").toString();
    }

    /** With the parameters of the condition. */
    public Query bound(Query query) {
        query.bindList(
                "measures", figure.measure().parts().stream().map(Measure::key).toList());
        figure.conditions().forEach((dimension, wanted) -> query.bind(dimension.word(), wanted));
        ofOneCurrency().ifPresent(currency -> query.bind("currency", currency));
        return query;
    }

    /** The currency that the rows are of; a figure in the agreement's own is of rows of any. */
    private Optional<String> ofOneCurrency() {
        return figure.currency().filter(currency -> figure.way() != FigureKey.Way.AGREEMENT);
    }

    Map<String, String> orders() {
        Map<String, String> orders = new HashMap<>(ORDERS);
        orders.put("counted", "l." + counted());
        return orders;
    }

    /** How many rows there are, and what they count. */
    String totals() {
        return "count(*), COALESCE(SUM(l." + counted() + "), 0)";
    }

    private String counted() {
        return switch (figure.way()) {
            case TRANSACTED -> "amount";
            case DOLLARS -> "usd";
            case AGREEMENT -> "counted";
        };
    }

    @Override
    public LineageRow map(ResultSet row, StatementContext context) throws SQLException {
        boolean withheld = Sensitivity.of(row.getString("sensitivity")).compareTo(scope.sensitivity()) > 0;
        return new LineageRow(
                row.getLong("entry"),
                row.getInt("part"),
                withheld ? "withheld" : row.getString("identifier"),
                row.getString("office"),
                row.getString("type"),
                row.getObject("transaction_date", LocalDate.class),
                row.getObject("posting_month", LocalDate.class),
                row.getString("place"),
                row.getString("theme"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBigDecimal("usd"),
                row.getBigDecimal("units_per_usd"),
                row.getString("source"),
                Optional.ofNullable(row.getBigDecimal(counted())).orElseThrow());
    }
}
