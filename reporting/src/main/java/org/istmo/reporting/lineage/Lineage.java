package org.istmo.reporting.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Measure;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** From a figure of a report down to its rows. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Lineage {

    private static final String ROWS =
            "SELECT l.entry, l.part, v.identifier, v.sensitivity, e.office, e.type, e.transaction_date, e.posting_month,"
                    + " a.place, a.theme, l.amount, l.currency, l.usd, l.counted, x.units_per_usd, x.source FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " JOIN entry e ON e.id = l.entry JOIN activity v ON v.id = e.activity LEFT JOIN exchange_rate x ON x.id = l.rate"
                    + " WHERE l.report = :report AND l.measure IN (<measures>)";

    private Jdbi jdbi;

    protected Lineage() {}

    @Inject
    public Lineage(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * The rows that a figure of the report was made of, by entry and part, those after the given one. Rows without a rate are not part of a converted
     * figure. Who calls this has made sure that the reader may see the report.
     *
     * @param scope an identifier above its sensitivity is given as {@code withheld}
     */
    public List<LineageRow> rows(
            Scope scope, long report, FigureKey figure, long afterEntry, int afterPart, int limit) {
        StringBuilder sql = new StringBuilder(ROWS);
        figure.conditions()
                .keySet()
                .forEach(dimension -> sql.append(" AND " + dimension.column() + " = :" + dimension.word()));
        ofOneCurrency(figure).ifPresent(currency -> sql.append(" AND l.currency = :currency"));
        sql.append(
                switch (figure.way()) {
                    case TRANSACTED -> "";
                    case DOLLARS -> " AND l.usd IS NOT NULL";
                    case AGREEMENT -> " AND l.counted IS NOT NULL";
                });
        sql.append(
                " AND (l.entry > :entry OR (l.entry = :entry AND l.part > :part)) ORDER BY l.entry, l.part LIMIT :limit");
        boolean all = scope.sensitivity() == Sensitivity.CONFIDENTIAL;
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql.toString())
                    .bind("report", report)
                    .bindList(
                            "measures",
                            figure.measure().parts().stream().map(Measure::key).toList())
                    .bind("entry", afterEntry)
                    .bind("part", afterPart)
                    .bind("limit", limit);
            figure.conditions().forEach((dimension, wanted) -> query.bind(dimension.word(), wanted));
            ofOneCurrency(figure).ifPresent(currency -> query.bind("currency", currency));
            return query.map((row, context) -> new LineageRow(
                            row.getLong("entry"),
                            row.getInt("part"),
                            all || !"confidential".equals(row.getString("sensitivity"))
                                    ? row.getString("identifier")
                                    : "withheld",
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
                            Optional.ofNullable(row.getBigDecimal(counted(figure)))
                                    .orElseThrow()))
                    .list();
        });
    }

    /** What a figure that is no sum over the ledger was made of, by ordinal, after the given one. */
    public List<FactRow> facts(Scope scope, long report, String figure, int after, int limit) {
        return jdbi.withHandle(handle -> new Facts(handle, report).of(scope, figure, after, limit));
    }

    /** The currency that the rows are of; a figure in the agreement's own is of rows of any. */
    private static Optional<String> ofOneCurrency(FigureKey figure) {
        return figure.currency().filter(currency -> figure.way() != FigureKey.Way.AGREEMENT);
    }

    private static String counted(FigureKey figure) {
        return switch (figure.way()) {
            case TRANSACTED -> "amount";
            case DOLLARS -> "usd";
            case AGREEMENT -> "counted";
        };
    }
}
