package org.istmo.domain.questionnaire;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;

/**
 * What changed in rounds, in their table. Auditors read the trail and may not know what is answered, so that an event there names a change and its digest, and what
 * it was stands here.
 */
final class ChangeRows {

    static final String ROUND = "round";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Handle handle;

    ChangeRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Keeps a change.
     *
     * @param about as of {@link RoundChange}
     * @param before the version that it was made from; 0 of what is new
     * @param after the version that came of it; 0 of what is gone
     * @return what the trail is told of it
     */
    AuditEvent kept(
            Reader by,
            String action,
            Round round,
            String about,
            long before,
            long after,
            Map<String, String> told,
            OffsetDateTime at) {
        long id = new Numbers(handle).next();
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String text = json(told);
        handle.createUpdate(
                        "INSERT INTO questionnaire_change (id, belongs_to, about, version, salt, told, changed_at, changed_by)"
                                + " VALUES (:id, :round, :about, :version, :salt, :told, :at, :account)")
                .bind("id", id)
                .bind("round", round.key().id())
                .bind("about", about)
                .bind("version", after)
                .bind("salt", salt)
                .bind("told", text)
                .bind("at", at)
                .bind("account", by.account())
                .execute();
        return AuditEvent.done(
                by,
                action,
                round.reference(),
                Map.of(
                        "before.version", String.valueOf(before),
                        "version", String.valueOf(after),
                        "change", String.valueOf(id),
                        "digest", RoundChange.digest(salt, about, text)));
    }

    /** The newest first, from the one before a number on. */
    List<RoundChange> page(long round, long before, int limit) {
        return handle.createQuery(
                        "SELECT c.*, a.name FROM questionnaire_change c JOIN account a ON a.id = c.changed_by WHERE c.belongs_to = :round AND c.id < :before"
                                + " ORDER BY c.id DESC LIMIT :limit")
                .bind("round", round)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new RoundChange(
                        row.getLong("id"),
                        row.getString("about"),
                        row.getLong("version"),
                        row.getString("salt"),
                        row.getString("told"),
                        told(row.getString("told")),
                        row.getObject("changed_at", OffsetDateTime.class),
                        row.getString("name")))
                .list();
    }

    private static String json(Map<String, String> told) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(told).forEach(object::add);
        return object.build().toString();
    }

    private static Map<String, String> told(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            Map<String, String> told = new TreeMap<>();
            object.keySet().forEach(field -> told.put(field, object.getString(field)));
            return told;
        }
    }
}
