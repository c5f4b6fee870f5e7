package org.istmo.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One-time links, over one connection: made where they are handed to whoever carries them, so that their secret stands nowhere. */
public class OneTimeLinkRows {

    private static final String LIVE =
            " id_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now";

    private final Handle handle;

    public OneTimeLinkRows(Handle handle) {
        this.handle = handle;
    }

    /** Makes one. Those of the account that are over are cleared away, and so are earlier ones for the same: the latest alone opens. */
    public Secret make(long account, LinkPurpose purpose, Duration life, Instant at) {
        Secret secret = Secret.fresh("");
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        handle.createUpdate("DELETE FROM one_time_link WHERE account = :account"
                        + " AND (expires_at <= :now OR (purpose = :purpose AND used_at IS NULL))")
                .bind("account", account)
                .bind("purpose", purpose.word())
                .bind("now", now)
                .execute();
        handle.createUpdate("INSERT INTO one_time_link (id_hash, account, purpose, expires_at)"
                        + " VALUES (:hash, :account, :purpose, :expires)")
                .bind("hash", secret.digest())
                .bind("account", account)
                .bind("purpose", purpose.word())
                .bind("expires", now.plus(life))
                .execute();
        return secret;
    }

    Optional<Long> accountOf(Secret secret, LinkPurpose purpose, Instant at) {
        return handle.createQuery("SELECT account FROM one_time_link WHERE" + LIVE)
                .bind("hash", secret.digest())
                .bind("purpose", purpose.word())
                .bind("now", at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne();
    }

    /** @return whether it opened something until now */
    boolean use(Secret secret, LinkPurpose purpose, Instant at) {
        return handle.createUpdate("UPDATE one_time_link SET used_at = :now WHERE" + LIVE)
                        .bind("hash", secret.digest())
                        .bind("purpose", purpose.word())
                        .bind("now", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    /** What would begin a session of the account opens nothing any more: its links, and sign-ins that owe a code. */
    void end(long account) {
        handle.createUpdate("DELETE FROM sign_in_step WHERE account = :account")
                .bind("account", account)
                .execute();
        handle.createUpdate("DELETE FROM one_time_link WHERE account = :account")
                .bind("account", account)
                .execute();
    }
}
