package org.istmo.reporting.aggregate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/**
 * The activities that a ledger counts and a figure does not, or the other way round: where one takes an activity with what else was asked for, the other alone.
 *
 * @param identifier of the activity
 * @param inLedger whether the ledger counts it; if not, the figure does
 * @param kept the identifier of the one that was kept of the same event; empty for none
 * @param parent whether a child of it is an activity of the offices
 * @param start its first day as it stands; empty while it has none
 * @param sensitivity its level
 * @param changed when what it says came in
 */
public record CountedOtherwise(
        String identifier,
        boolean inLedger,
        Optional<String> kept,
        boolean parent,
        Optional<LocalDate> start,
        String sensitivity,
        Instant changed) {

    private static final String SELECT = "SELECT a.identifier, q.in_ledger, s.identifier AS kept, CASE WHEN "
            + CountsAsOne.IS_PARENT
            + " THEN 1 ELSE 0 END AS parent, COALESCE(a.actual_start, a.planned_start) AS since, a.sensitivity, i.received_at"
            + " FROM (SELECT a.id, CASE WHEN ";

    private static final String JOINED =
            " JOIN activity a ON a.id = q.id JOIN import_receipt i ON i.id = a.receipt LEFT JOIN activity s ON s.id = a.same_event_as"
                    + " WHERE q.in_ledger <> q.stated ORDER BY a.id";

    /** Takes them one by one, by the activities' numbers. */
    @FunctionalInterface
    public interface Taker {
        void take(CountedOtherwise one);
    }

    /**
     * Beside what {@link Aggregates} answers.
     *
     * @param filter of the ledger
     * @param condition over {@code activity a}, of the rows that the ledger counts
     * @param column of the activity that the figure is of one value of; empty for none
     * @param each whether the figure counts what both offices reported twice, as that {@code reported} and as donors are counted
     */
    public static void besideFigures(
            Handle handle,
            Scope scope,
            ActivityFilter filter,
            String condition,
            Question question,
            String column,
            String value,
            boolean each,
            Taker taker) {
        Sql sql = new Sql();
        String counted = new CountedActivities(sql, question, scope).table();
        String among = column.isEmpty() ? "1 = 1" : "a." + column + " = " + sql.bind(value);
        Filtering filtering = new Filtering(filter);
        String text = SELECT + ledger(filtering, condition) + " AND " + among
                + " THEN 1 ELSE 0 END AS in_ledger, CASE WHEN x.id IS NOT NULL AND " + among
                + " THEN 1 ELSE 0 END AS stated FROM activity a LEFT JOIN " + counted + " x ON x.id = a.id"
                + (each ? "" : " AND x.turn = 1") + ") q" + JOINED;
        read(filtering.bound(sql.on(handle, text)).bindList("levels", scope.levels()), taker);
    }

    /**
     * Beside a figure of a report that is made of activities.
     *
     * @param condition over {@code activity a}, of the rows that are the report's, with {@code :first} and {@code :last}
     * @param among a word that the condition names as {@code :scope}
     */
    public static void besideReport(
            Handle handle,
            Scope scope,
            ActivityFilter filter,
            String condition,
            String among,
            long report,
            String figure,
            LocalDate from,
            LocalDate to,
            Taker taker) {
        Filtering filtering = new Filtering(filter);
        String text = SELECT + ledger(filtering, condition)
                + " THEN 1 ELSE 0 END AS in_ledger, CASE WHEN EXISTS (SELECT 1 FROM lineage_fact f WHERE f.report = :report"
                + " AND f.figure = :figure AND f.kind = 'activity' AND f.reference = a.identifier)"
                + " THEN 1 ELSE 0 END AS stated FROM activity a) q" + JOINED;
        Query query = filtering
                .bound(handle.createQuery(text))
                .bindList("levels", scope.levels())
                .bind("report", report)
                .bind("figure", figure)
                .bind("first", from)
                .bind("last", to);
        read(condition.contains(":scope") ? query.bind("scope", among) : query, taker);
    }

    private static String ledger(Filtering filtering, String condition) {
        return "a.sensitivity IN (<levels>) AND " + filtering.conditions() + " AND " + condition;
    }

    private static void read(Query query, Taker taker) {
        try (ResultIterator<CountedOtherwise> rows =
                query.setFetchSize(200).map((row, context) -> of(row)).iterator()) {
            while (rows.hasNext()) {
                taker.take(rows.next());
            }
        }
    }

    private static CountedOtherwise of(ResultSet row) throws SQLException {
        return new CountedOtherwise(
                row.getString("identifier"),
                row.getInt("in_ledger") == 1,
                Optional.ofNullable(row.getString("kept")),
                row.getInt("parent") == 1,
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                row.getString("sensitivity"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
