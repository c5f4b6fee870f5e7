package org.istmo.domain.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ActivityEntry.Part;
import org.istmo.domain.activity.ActivityEntry.Rate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what was posted for one activity. */
class PostedRows {

    private static final String ENTRIES =
            "SELECT e.id, e.type, e.transaction_date, e.posting_month, e.amount, e.currency, e.value_date, e.way, e.document, e.reference,"
                    + " e.description, e.reverses, r.id AS reversed_by, e.cause, x.id AS rate, x.units_per_usd, x.effective, x.version, x.source"
                    + " FROM entry e LEFT JOIN entry r ON r.reverses = e.id LEFT JOIN exchange_rate x ON x.id = e.rate"
                    + " WHERE e.activity = :activity AND e.id > :after ORDER BY e.id LIMIT :limit";

    private static final String PARTS =
            "SELECT p.entry, p.place, p.theme, p.amount, p.usd, p.donor, g.number, p.left_out FROM allocation p"
                    + " LEFT JOIN agreement g ON g.id = p.agreement WHERE p.entry IN (<entries>) ORDER BY p.entry, p.part";

    private final Handle handle;

    PostedRows(Handle handle) {
        this.handle = handle;
    }

    List<ActivityEntry> of(long activity, long after, int limit) {
        List<Long> entries = handle.createQuery(
                        "SELECT id FROM entry WHERE activity = :activity AND id > :after ORDER BY id LIMIT :limit")
                .bind("activity", activity)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Part>> parts = parts(entries);
        return handle.createQuery(ENTRIES)
                .bind("activity", activity)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> entry(row, parts))
                .list();
    }

    private Map<Long, List<Part>> parts(List<Long> entries) {
        Map<Long, List<Part>> parts = new HashMap<>();
        handle.createQuery(PARTS)
                .bindList("entries", entries)
                .map((row, context) -> Map.entry(
                        row.getLong("entry"),
                        new Part(
                                row.getString("place"),
                                row.getString("theme"),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("usd"),
                                row.getString("donor"),
                                row.getString("number"),
                                row.getString("left_out"))))
                .forEach(part -> parts.computeIfAbsent(part.getKey(), none -> new ArrayList<>())
                        .add(part.getValue()));
        return parts;
    }

    private static ActivityEntry entry(ResultSet row, Map<Long, List<Part>> parts) throws SQLException {
        return new ActivityEntry(
                row.getLong("id"),
                row.getString("type"),
                row.getObject("transaction_date", LocalDate.class),
                row.getObject("posting_month", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("value_date", LocalDate.class),
                row.getString("way"),
                row.getString("document"),
                row.getString("reference"),
                row.getString("description"),
                rate(row),
                row.getObject("reverses", Long.class),
                row.getObject("reversed_by", Long.class),
                row.getString("cause"),
                parts.getOrDefault(row.getLong("id"), List.of()));
    }

    private static @Nullable Rate rate(ResultSet row) throws SQLException {
        if (row.getObject("rate", Long.class) == null) {
            return null;
        }
        return new Rate(
                row.getBigDecimal("units_per_usd"),
                row.getObject("effective", LocalDate.class),
                row.getInt("version"),
                row.getString("source"));
    }
}
