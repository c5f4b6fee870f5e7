package org.istmo.domain.audit;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.istmo.domain.audit.offline.ChainHash;
import org.jdbi.v3.core.Handle;

/** The end of the chain, where the next link goes. Whoever holds it lets nobody else write. */
final class ChainEnd {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Found once: looking for it among all libraries takes longer than an entry. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChainEnd(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the event in the handle's transaction.
     *
     * @return its number
     */
    long append(Handle handle, AuditEvent event) {
        // Everybody else waits for whoever holds the head: what does not need it is done before.
        String salt = salt();
        String detail = json(event.detail());
        String digest = ChainHash.ofParticulars(salt, event.address(), detail);
        Head head = handle.createQuery("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash")))
                .one();
        long seq = head.seq() + 1;
        String at = AT.format(clock.instant().truncatedTo(ChronoUnit.MICROS));
        String hash = ChainHash.ofEntry(
                seq, at, event.actor(), event.action(), event.subject(), event.outcome(), digest, head.hash());
        handle.createUpdate("INSERT INTO audit_entry (seq, at, actor, action, subject, outcome, digest, previous, hash)"
                        + " VALUES (:seq, :at, :actor, :action, :subject, :outcome, :digest, :previous, :hash)")
                .bind("seq", seq)
                .bind("at", at)
                .bind("actor", event.actor())
                .bind("action", event.action())
                .bind("subject", event.subject())
                .bind("outcome", event.outcome())
                .bind("digest", digest)
                .bind("previous", head.hash())
                .bind("hash", hash)
                .execute();
        handle.createUpdate(
                        "INSERT INTO audit_particulars (seq, address, salt, detail) VALUES (:seq, :address, :salt, :detail)")
                .bind("seq", seq)
                .bind("address", event.address())
                .bind("salt", salt)
                .bind("detail", detail)
                .execute();
        handle.createUpdate("UPDATE audit_head SET seq = :seq, hash = :hash WHERE id = 1")
                .bind("seq", seq)
                .bind("hash", hash)
                .execute();
        return seq;
    }

    private String salt() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String json(Map<String, String> detail) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        detail.forEach(object::add);
        return object.build().toString();
    }

    private record Head(long seq, String hash) {}
}
