package org.istmo.reporting.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.istmo.domain.activity.Filtering;
import org.istmo.reporting.aggregate.CountsAsOne;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/**
 * An activity, and whether the ledger of activities has it.
 *
 * @param taken whether it is a row of the ledger
 * @param own whether it is one of the offices' own, and not of another agency's
 * @param parent whether a child of it is an activity of the offices
 * @param kept the identifier of the one that was kept of the same event; empty for none
 * @param decision the number of the latest overlap of it that was decided so; empty for none of its own
 * @param start its first day as it stands; empty while it has none
 * @param end its last day
 * @param changed when what it says came in
 */
record CountedRow(
        long id,
        String identifier,
        String office,
        String status,
        String sensitivity,
        boolean taken,
        boolean own,
        boolean parent,
        Optional<String> kept,
        Optional<Long> decision,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Instant changed) {

    private static final int FETCH = 200;

    /** Hands on every activity there is, by number. */
    static void each(LedgerState state, Consumer<CountedRow> taker) {
        Filtering filtering = new Filtering(state.filter());
        Map<Long, Long> decisions = decisions(state.handle());
        Query query = filtering
                .bound(
                        state.handle()
                                .createQuery(
                                        "SELECT a.id, a.identifier, a.office, a.status, a.sensitivity, CASE WHEN"
                                                + " a.sensitivity IN (<levels>) AND " + filtering.conditions()
                                                + " THEN 1 ELSE 0 END AS taken, a.external_agency, CASE WHEN "
                                                + CountsAsOne.IS_PARENT
                                                + " THEN 1 ELSE 0 END AS parent, s.identifier AS kept, COALESCE(a.actual_start, a.planned_start) AS since,"
                                                + " COALESCE(a.actual_end, a.planned_end) AS until, i.received_at FROM activity a"
                                                + " JOIN import_receipt i ON i.id = a.receipt LEFT JOIN activity s ON s.id = a.same_event_as ORDER BY a.id"))
                .bindList("levels", state.scope().levels());
        try (ResultIterator<CountedRow> rows = query.setFetchSize(FETCH)
                .map((row, context) -> of(row, decisions))
                .iterator()) {
            rows.forEachRemaining(taker);
        }
    }

    /** By activity; there are few beside the activities. */
    private static Map<Long, Long> decisions(Handle handle) {
        Map<Long, Long> decisions = new HashMap<>();
        handle.createQuery("SELECT o.left_activity, o.right_activity, o.id FROM overlap o WHERE o.status = 'decided'"
                        + " AND o.decision IN ('same-activity', 'same-money') ORDER BY o.decided_last")
                .map((row, context) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .forEach(one -> {
                    decisions.put(one.get(0), one.get(2));
                    decisions.put(one.get(1), one.get(2));
                });
        return decisions;
    }

    private static CountedRow of(ResultSet row, Map<Long, Long> decisions) throws SQLException {
        return new CountedRow(
                row.getLong("id"),
                row.getString("identifier"),
                row.getString("office"),
                row.getString("status"),
                row.getString("sensitivity"),
                row.getInt("taken") == 1,
                row.getString("external_agency").isEmpty(),
                row.getInt("parent") == 1,
                Optional.ofNullable(row.getString("kept")),
                Optional.ofNullable(decisions.get(row.getLong("id"))),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** What was kept of the same event, and the page of the decision; empty when nothing was. */
    String keptBy() {
        return kept.map(other -> other
                        + decision.map(number -> " (/overlaps/" + number + ")").orElse(""))
                .orElse("");
    }

    /** By the one rule of the ledger: {@link CountsAsOne}. */
    boolean counted() {
        return taken && own && !parent && kept.isEmpty();
    }

    /** Whether some day of it is in a period; what has no end runs on. */
    boolean ran(LocalDate from, LocalDate to) {
        return start.isPresent()
                ? !start.get().isAfter(to)
                        && end.map(last -> !last.isBefore(from)).orElse(true)
                : end.map(last -> !last.isBefore(from) && !last.isAfter(to)).orElse(false);
    }
}
