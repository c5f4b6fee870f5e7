package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tokens that open the API in an account's name. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ApiTokens {

    private static final String PREFIX = "istmo_";
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String LIVE = " revoked_at IS NULL AND expires_at > :now";

    private Jdbi jdbi;

    protected ApiTokens() {}

    @Inject
    public ApiTokens(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** A token and its secret, which is not kept and cannot be shown again. */
    public record Issued(ApiToken token, Secret secret) {}

    @Transactional
    public Issued issue(long account, String label, Instant at, Instant expires, TokenReach reach) {
        Secret secret = Secret.fresh(PREFIX);
        return jdbi.withHandle(handle -> {
            long id = new Numbers(handle).next();
            handle.createUpdate(
                            "INSERT INTO api_token (id, account, label, token_hash, created_at, expires_at, read_only, areas)"
                                    + " VALUES (:id, :account, :label, :hash, :at, :expires, :readOnly, :areas)")
                    .bind("id", id)
                    .bind("account", account)
                    .bind("label", label)
                    .bind("hash", secret.digest())
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .bind("readOnly", reach.readOnly())
                    .bind("areas", reach.words())
                    .execute();
            return new Issued(new ApiToken(id, label, at, Optional.empty(), expires, reach), secret);
        });
    }

    /** A token that was shown, and the account that it opens, by their numbers; and how much of it. */
    public record Opening(long id, long account, TokenReach reach) {}

    /** What a token opens, unless it expired, was revoked or never was. Notes that it was used. */
    @Transactional
    public Optional<Opening> opening(Secret secret, Instant now) {
        return jdbi.withHandle(handle -> {
            Optional<Used> used = handle.createQuery(
                            "SELECT id, account, used_at, read_only, areas FROM api_token WHERE token_hash = :hash AND"
                                    + LIVE)
                    .bind("hash", secret.digest())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> new Used(
                            new Opening(row.getLong("id"), row.getLong("account"), reach(row)),
                            Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))))
                    .findOne();
            used.filter(token -> token.isToBeNoted(now))
                    .ifPresent(token -> handle.createUpdate("UPDATE api_token SET used_at = :now WHERE id = :id")
                            .bind("now", now.atOffset(ZoneOffset.UTC))
                            .bind("id", token.opening().id())
                            .execute());
            return used.map(Used::opening);
        });
    }

    private record Used(Opening opening, Optional<OffsetDateTime> at) {
        boolean isToBeNoted(Instant now) {
            return at.map(last -> last.toInstant().isBefore(now.minus(NOTED_EVERY)))
                    .orElse(true);
        }
    }

    /** The number of the account that a token opens, unless it expired, was revoked or never was. */
    public Optional<Long> accountOf(Secret secret, Instant now) {
        return opening(secret, now).map(Opening::account);
    }

    /** The account's live tokens, oldest first. */
    @Transactional
    public List<ApiToken> of(long account, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, label, created_at, used_at, expires_at, read_only, areas FROM api_token"
                                + " WHERE account = :account AND" + LIVE + " ORDER BY id")
                .bind("account", account)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(ApiTokens::token)
                .list());
    }

    /** @return whether the account had such a live token */
    @Transactional
    public boolean revoke(long account, long id, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("UPDATE api_token SET revoked_at = :now WHERE id = :id AND account = :account AND"
                                        + LIVE)
                                .bind("id", id)
                                .bind("account", account)
                                .bind("now", now.atOffset(ZoneOffset.UTC))
                                .execute()
                        == 1);
    }

    /** Whether a token of that number was ever made for another account. */
    public boolean isOfAnother(long account, long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM api_token WHERE id = :id AND account <> :account")
                        .bind("id", id)
                        .bind("account", account)
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent());
    }

    /**
     * Revokes all that an account has.
     *
     * @return how many there were
     */
    @Transactional
    public int revokeAll(long account, Instant now) {
        return jdbi.withHandle(handle -> revokeAll(handle, account, now));
    }

    static int revokeAll(Handle handle, long account, Instant now) {
        return handle.createUpdate("UPDATE api_token SET revoked_at = :now WHERE account = :account AND" + LIVE)
                .bind("account", account)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static ApiToken token(ResultSet row, StatementContext context) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("label"),
                moment(row, "created_at"),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                moment(row, "expires_at"),
                reach(row));
    }

    private static TokenReach reach(ResultSet row) throws SQLException {
        return TokenReach.of(row.getBoolean("read_only"), row.getString("areas"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
