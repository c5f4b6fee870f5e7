package org.istmo.domain.overlap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was decided, reversed and opened again; only ever added to. */
class DecisionRows {

    static final String DECIDED = "decided";
    static final String REVERSED = "reversed";
    static final String REOPENED = "reopened";

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;

    DecisionRows(Handle handle, Numbers numbers, Instant now) {
        this.handle = handle;
        this.numbers = numbers;
        this.now = now;
    }

    /** @return its number, higher than that of every one before */
    long add(long overlap, String action, String decision, @Nullable Long kept, String reason, @Nullable Long account) {
        long id = numbers.next();
        handle.createUpdate(
                        "INSERT INTO overlap_decision (id, overlap, action, decision, kept, reason, account, done_at)"
                                + " VALUES (:id, :overlap, :action, :decision, :kept, :reason, :account, :now)")
                .bind("id", id)
                .bind("overlap", overlap)
                .bind("action", action)
                .bind("decision", decision)
                .bind("kept", kept)
                .bind("reason", reason)
                .bind("account", account)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    /** All of an overlap's, the oldest first. */
    static List<Decided> of(Handle handle, long overlap) {
        return handle.createQuery(
                        "SELECT d.id, d.action, d.decision, d.kept, d.reason, d.done_at, a.name, o.left_activity FROM overlap_decision d"
                                + " JOIN overlap o ON o.id = d.overlap LEFT JOIN account a ON a.id = d.account WHERE d.overlap = :id ORDER BY d.done_at, d.id")
                .bind("id", overlap)
                .map((row, context) -> new Decided(
                        row.getString("action"),
                        row.getString("decision"),
                        Decided.side(row.getObject("kept", Long.class), row.getLong("left_activity")),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("done_at", OffsetDateTime.class)))
                .list();
    }
}
