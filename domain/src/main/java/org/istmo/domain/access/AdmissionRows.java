package org.istmo.domain.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.istmo.domain.access.Admissions.Ended;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Accounts as the door asks for them, over one connection. */
class AdmissionRows {

    private final Handle handle;

    AdmissionRows(Handle handle) {
        this.handle = handle;
    }

    void waitForOtherAdministrators() {
        handle.createQuery("SELECT name FROM latch WHERE name = 'administrators' FOR UPDATE")
                .mapTo(String.class)
                .one();
    }

    /** The account of that name, which nobody else changes until the transaction ends. */
    Optional<Admission> held(String name) {
        return handle.createQuery("SELECT id, enabled, engaged_from, engaged_to, engaged_until,"
                        + " CASE WHEN EXISTS (SELECT 1 FROM account_role r WHERE r.account = account.id AND r.role = 'admin')"
                        + " THEN 1 ELSE 0 END AS administrator FROM account WHERE name = :name FOR UPDATE")
                .bind("name", name)
                .map((row, context) -> new Admission(
                        row.getLong("id"),
                        name,
                        row.getBoolean("enabled"),
                        row.getInt("administrator") == 1,
                        engagement(row)))
                .findOne();
    }

    private static Optional<Engagement> engagement(ResultSet row) throws SQLException {
        @Nullable LocalDate until = row.getObject("engaged_until", LocalDate.class);
        return until == null
                ? Optional.empty()
                : Optional.of(new Engagement(
                        row.getObject("engaged_from", LocalDate.class),
                        row.getObject("engaged_to", LocalDate.class),
                        until));
    }

    boolean hasAdministratorBeside(long account) {
        return handle.createQuery("SELECT count(*) FROM account a JOIN account_role r ON r.account = a.id"
                                + " AND r.role = 'admin' WHERE a.enabled AND a.id <> :account")
                        .bind("account", account)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    void enable(long account, boolean enabled) {
        handle.createUpdate("UPDATE account SET enabled = :enabled WHERE id = :account")
                .bind("enabled", enabled)
                .bind("account", account)
                .execute();
    }

    void engageUntil(long account, LocalDate until) {
        handle.createUpdate("UPDATE account SET engaged_until = :until WHERE id = :account")
                .bind("until", until)
                .bind("account", account)
                .execute();
    }

    /** Ends its sessions, half ones and links that would begin one, and revokes its tokens. */
    Ended endAll(long account, Instant at) {
        new OneTimeLinkRows(handle).end(account);
        int sessions = handle.createUpdate(
                        "UPDATE page_session SET ended_at = :now WHERE account = :account AND ended_at IS NULL AND expires_at > :now")
                .bind("now", at.atOffset(ZoneOffset.UTC))
                .bind("account", account)
                .execute();
        return new Ended(sessions, ApiTokens.revokeAll(handle, account, at));
    }
}
