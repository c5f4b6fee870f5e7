package org.istmo.domain.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Second factors and their recovery codes, over one connection. */
class SecondFactorRows {

    private final Handle handle;

    SecondFactorRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * @param locked the secret of the app
     * @param lastStep the latest step whose code was taken
     */
    record Kept(byte[] locked, boolean confirmed, long lastStep, Instant made) {}

    Optional<Kept> of(long account) {
        return handle.createQuery(
                        "SELECT secret, confirmed_at, last_step, made_at FROM second_factor WHERE account = :account")
                .bind("account", account)
                .map((row, context) -> new Kept(
                        Base64.getDecoder().decode(row.getString("secret")),
                        row.getObject("confirmed_at", OffsetDateTime.class) != null,
                        row.getLong("last_step"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void keep(long account, byte[] locked, Instant at) {
        handle.createUpdate("INSERT INTO second_factor (account, secret, made_at) VALUES (:account, :secret, :at)")
                .bind("account", account)
                .bind("secret", Base64.getEncoder().encodeToString(locked))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Keeps it in another form. */
    void keepLocked(long account, byte[] locked) {
        handle.createUpdate("UPDATE second_factor SET secret = :secret WHERE account = :account")
                .bind("account", account)
                .bind("secret", Base64.getEncoder().encodeToString(locked))
                .execute();
    }

    /** @return false when a code of that step or of a later one was taken meanwhile */
    boolean take(long account, long step) {
        return handle.createUpdate(
                                "UPDATE second_factor SET last_step = :step WHERE account = :account AND last_step < :step")
                        .bind("account", account)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    /** From now on the account asks for it; that its password was right a moment ago is remembered no more. */
    void confirm(long account, Instant at) {
        handle.createUpdate("UPDATE account SET credentials = credentials + 1 WHERE id = :account")
                .bind("account", account)
                .execute();
        handle.createUpdate("UPDATE second_factor SET confirmed_at = :at WHERE account = :account")
                .bind("account", account)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** In the stead of those that there were. */
    void keepCodes(long account, List<RecoveryCode> codes) {
        forgetCodes(account);
        for (RecoveryCode code : codes) {
            handle.createUpdate("INSERT INTO recovery_code (account, code_hash) VALUES (:account, :hash)")
                    .bind("account", account)
                    .bind("hash", code.digest())
                    .execute();
        }
    }

    /** @return false when it is none of theirs, or was used */
    boolean take(long account, RecoveryCode code, Instant at) {
        return handle.createUpdate("UPDATE recovery_code SET used_at = :at"
                                + " WHERE account = :account AND code_hash = :hash AND used_at IS NULL")
                        .bind("account", account)
                        .bind("hash", code.digest())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    int codesLeft(long account) {
        return handle.createQuery("SELECT count(*) FROM recovery_code WHERE account = :account AND used_at IS NULL")
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
    }

    /** @return whether there was one */
    boolean forget(long account) {
        forgetCodes(account);
        return handle.createUpdate("DELETE FROM second_factor WHERE account = :account")
                        .bind("account", account)
                        .execute()
                > 0;
    }

    private void forgetCodes(long account) {
        handle.createUpdate("DELETE FROM recovery_code WHERE account = :account")
                .bind("account", account)
                .execute();
    }
}
