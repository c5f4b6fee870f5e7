package org.istmo.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The entries of an activity that stand: neither reversed nor a reversal. */
final class LiveEntries {

    private static final String LIVE = " FROM entry e WHERE e.activity = :activity AND e.reverses IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";

    private LiveEntries() {}

    static List<StoredEntry> of(Handle handle, long activity) {
        Map<Long, List<Part>> parts = parts(handle, activity);
        return handle.createQuery(
                        "SELECT e.id, e.type, e.transaction_date, e.posting_month, e.currency, e.amount, e.donor, e.agreement, e.fingerprint"
                                + LIVE + " ORDER BY e.id")
                .bind("activity", activity)
                .map((row, context) -> new StoredEntry(
                        row.getLong("id"),
                        row.getString("type"),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getObject("posting_month", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getString("donor"),
                        row.getObject("agreement", Long.class),
                        row.getString("fingerprint"),
                        parts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Map<Long, List<Part>> parts(Handle handle, long activity) {
        Map<Long, List<Part>> parts = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT a.entry, a.place, a.theme, a.amount, a.usd FROM allocation a JOIN entry e ON e.id = a.entry"
                                + " WHERE e.activity = :activity ORDER BY a.entry, a.part")
                .bind("activity", activity)
                .map((row, context) -> Map.entry(
                        row.getLong("entry"),
                        new Part(
                                row.getString("place"),
                                row.getString("theme"),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("usd"))))
                .forEach(part -> parts.computeIfAbsent(part.getKey(), key -> new ArrayList<>())
                        .add(part.getValue()));
        return parts;
    }
}
