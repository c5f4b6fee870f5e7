package org.istmo.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.offline.ChainHash;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the trail. An event is written in the transaction it speaks of, after everything else in it: the chain's head is one row, and who holds it
 * lets nobody else write.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Trail {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Found once: looking for it among all libraries takes longer than an entry. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private Jdbi jdbi;
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    protected Trail() {}

    @Inject
    public Trail(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /** Writes the event in the caller's transaction. Call it last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEvent event) {
        jdbi.useHandle(handle -> append(handle, event));
    }

    /**
     * The same of what somebody did, for who refers to it later.
     *
     * @return its number in the chain
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long done(Reader by, String action, String subject, Map<String, String> detail) {
        return jdbi.withHandle(handle -> append(handle, AuditEvent.done(by, action, subject, detail)));
    }

    /** Writes the event in a transaction of its own: for refusals, whose own transaction is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        jdbi.useHandle(handle -> append(handle, event));
    }

    private long append(Handle handle, AuditEvent event) {
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
