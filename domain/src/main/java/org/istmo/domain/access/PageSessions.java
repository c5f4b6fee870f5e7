package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is signed in to the pages. A session is a row, looked at on each request, so that any node can end it. It ends after half an hour of silence
 * and in any case after twelve hours (NIST SP 800-63B, 4.2.3).
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PageSessions {

    static final Duration SILENCE = Duration.ofMinutes(30);

    /** Nothing lengthens a session beyond this. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int NAME_LENGTH = 12;
    private static final int ADDRESS_LENGTH = 60;
    private static final int AGENT_LENGTH = 300;

    private Jdbi jdbi;

    protected PageSessions() {}

    @Inject
    public PageSessions(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Begins a session and clears away those of the account that are over. */
    @Transactional
    public Secret begin(long account, String address, String agent, Instant at) {
        Secret secret = Secret.fresh("");
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM page_session WHERE account = :account AND expires_at < :now")
                    .bind("account", account)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("INSERT INTO page_session"
                            + " (id_hash, account, created_at, seen_at, expires_at, from_address, agent)"
                            + " VALUES (:hash, :account, :now, :now, :expires, :address, :agent)")
                    .bind("hash", secret.digest())
                    .bind("account", account)
                    .bind("now", now)
                    .bind("expires", now.plus(LONGEST))
                    .bind("address", cut(address, ADDRESS_LENGTH))
                    .bind("agent", cut(agent, AGENT_LENGTH))
                    .execute();
        });
        return secret;
    }

    /** The number of the account whose session this is, unless it is over. Notes that it was seen. */
    @Transactional
    public Optional<Long> accountOf(Secret secret, Instant at) {
        return seen(secret, at).map(Live::account);
    }

    /** The session, unless it is over. Notes that it was seen. */
    @Transactional
    public Optional<Live> seen(Secret secret, Instant at) {
        return jdbi.withHandle(handle -> {
            Optional<Row> live = row(handle, secret).filter(row -> row.lasts(at));
            if (live.filter(row -> row.seen().isBefore(at.minus(NOTED_EVERY))).isEmpty()) {
                return live.map(row -> row.live(at));
            }
            handle.createUpdate("UPDATE page_session SET seen_at = :now WHERE id_hash = :hash")
                    .bind("now", at.atOffset(ZoneOffset.UTC))
                    .bind("hash", secret.digest())
                    .execute();
            return live.map(row -> new Row(row.account(), at, row.expires()).live(at));
        });
    }

    /** How long a session lasts unless it is used; empty when it is over. Asking does not lengthen it. */
    @Transactional
    public Optional<Duration> left(Secret secret, Instant at) {
        return jdbi.withHandle(handle -> row(handle, secret))
                .filter(row -> row.lasts(at))
                .map(row -> row.live(at).left());
    }

    private static Optional<Row> row(Handle handle, Secret secret) {
        return handle.createQuery("SELECT account, seen_at, expires_at FROM page_session WHERE id_hash = :hash"
                        + " AND ended_at IS NULL")
                .bind("hash", secret.digest())
                .map((row, context) -> new Row(
                        row.getLong("account"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    /** The number of the account whose session this is or was, as long as its row is there: it is cleared away when the account begins another. */
    @Transactional
    public Optional<Long> whose(Secret secret) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT account FROM page_session WHERE id_hash = :hash")
                .bind("hash", secret.digest())
                .mapTo(Long.class)
                .findOne());
    }

    /** Ends a session; one that is over stays so. */
    @Transactional
    public void end(Secret secret, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE page_session SET ended_at = :now WHERE id_hash = :hash AND ended_at IS NULL")
                .bind("now", at.atOffset(ZoneOffset.UTC))
                .bind("hash", secret.digest())
                .execute());
    }

    /** Those of an account that open something, the one that was seen last first. */
    @Transactional
    public List<LiveSession> of(long account, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id_hash, created_at, seen_at, from_address, agent FROM page_session WHERE account ="
                                + " :account AND ended_at IS NULL AND expires_at > :now AND seen_at > :silent ORDER BY"
                                + " seen_at DESC, id_hash")
                .bind("account", account)
                .bind("now", now)
                .bind("silent", now.minus(SILENCE))
                .map((row, context) -> new LiveSession(
                        name(row.getString("id_hash")),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("seen_at", OffsetDateTime.class),
                        row.getString("from_address"),
                        row.getString("agent")))
                .list());
    }

    /** What a session is called, to its owner and in the trail. */
    public static String name(Secret session) {
        return name(session.digest());
    }

    private static String name(String digest) {
        return digest.substring(0, NAME_LENGTH);
    }

    /** @return whether the account had a session of that name that was not over */
    @Transactional
    public boolean endNamed(long account, String name, Instant at) {
        return name.length() == NAME_LENGTH
                && jdbi.withHandle(handle -> handle.createUpdate("UPDATE page_session SET ended_at = :now"
                                        + " WHERE account = :account AND SUBSTRING(id_hash, 1, " + NAME_LENGTH
                                        + ") = :name AND ended_at IS NULL AND expires_at > :now AND seen_at > :silent")
                                .bind("account", account)
                                .bind("name", name)
                                .bind("now", at.atOffset(ZoneOffset.UTC))
                                .bind("silent", at.atOffset(ZoneOffset.UTC).minus(SILENCE))
                                .execute())
                        > 0;
    }

    /** Whether another account has one of that name that is not over. */
    public boolean isOfAnother(long account, String name, Instant at) {
        return name.length() == NAME_LENGTH
                && jdbi.withHandle(handle -> handle.createQuery(
                                                "SELECT account FROM page_session WHERE account <> :account"
                                                        + " AND SUBSTRING(id_hash, 1, " + NAME_LENGTH
                                                        + ") = :name AND ended_at IS NULL AND expires_at > :now AND seen_at > :silent")
                                        .bind("account", account)
                                        .bind("name", name)
                                        .bind("now", at.atOffset(ZoneOffset.UTC))
                                        .bind(
                                                "silent",
                                                at.atOffset(ZoneOffset.UTC).minus(SILENCE))
                                        .mapTo(Long.class)
                                        .list())
                                .size()
                        > 0;
    }

    /**
     * Ends all of an account but one.
     *
     * @param kept its name; a word that is none ends all
     * @return how many there were
     */
    @Transactional
    public int endOthers(long account, String kept, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "UPDATE page_session SET ended_at = :now WHERE account = :account AND SUBSTRING(id_hash, 1, "
                                + NAME_LENGTH
                                + ") <> :name AND ended_at IS NULL AND expires_at > :now AND seen_at > :silent")
                .bind("account", account)
                .bind("name", kept)
                .bind("now", now)
                .bind("silent", now.minus(SILENCE))
                .execute());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /**
     * A session that is not over.
     *
     * @param left how long it lasts unless it is used
     */
    public record Live(long account, Duration left) {}

    private record Row(long account, Instant seen, Instant expires) {

        private boolean lasts(Instant at) {
            return at.isBefore(end());
        }

        /** Of its silence or of its longest, whichever comes first. */
        private Instant end() {
            Instant silent = seen.plus(SILENCE);
            return silent.isBefore(expires) ? silent : expires;
        }

        private Live live(Instant at) {
            return new Live(account, Duration.between(at, end()));
        }
    }
}
