package org.istmo.reporting.lineage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How far the ledger reached when a report was read.
 *
 * @param last number of the last entry by office; empty of a report that was read before that was noted
 * @param readAt when it was read, about
 */
public record LedgerPosition(Map<String, Long> last, Instant readAt) {

    public LedgerPosition {
        last = Map.copyOf(last);
    }

    /** Keeps it in the stead of what was kept for the report before, in the transaction that the report is read in. */
    public static void note(Handle handle, long report) {
        handle.execute("DELETE FROM report_position WHERE report = ?", report);
        handle.createUpdate(
                        "INSERT INTO report_position (report, office, entry) SELECT CAST(:report AS BIGINT), o.code,"
                                + " COALESCE((SELECT e.id FROM entry e WHERE e.office = o.code ORDER BY e.office DESC, e.id DESC LIMIT 1), 0)"
                                + " FROM office o")
                .bind("report", report)
                .execute();
    }

    public static LedgerPosition of(Handle handle, long report) {
        Map<String, Long> last = new HashMap<>();
        handle.createQuery("SELECT office, entry FROM report_position WHERE report = :report")
                .bind("report", report)
                .map((row, context) -> Map.entry(row.getString("office"), row.getLong("entry")))
                .forEach(one -> last.put(one.getKey(), one.getValue()));
        Instant readAt = handle.createQuery("SELECT COALESCE(claimed_at, issued_at) FROM report WHERE id = :report")
                .bind("report", report)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one();
        return new LedgerPosition(last, readAt);
    }

    /** Whether an entry of an office was posted after the report was read; of a report that did not note its position, by the clock. */
    public boolean isBefore(String office, long entry, Instant postedAt) {
        return last.isEmpty() ? postedAt.isAfter(readAt) : entry > last.getOrDefault(office, 0L);
    }
}
