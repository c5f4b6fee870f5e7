package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/** Who is half signed in: the first factor was right, the second is still owed. It opens nothing, and is over after five minutes. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SignInSteps {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private Jdbi jdbi;

    protected SignInSteps() {}

    @Inject
    public SignInSteps(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * Somebody who owes a code.
     *
     * @param how they gave the first factor
     */
    public record Half(long account, String how) {}

    /** @param how the first factor was given: {@code form} or {@code link} */
    @Transactional
    public Secret begin(long account, String how, Instant at) {
        Secret secret = Secret.fresh("");
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM sign_in_step WHERE account = :account AND expires_at <= :now")
                    .bind("account", account)
                    .bind("now", at.atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("INSERT INTO sign_in_step (id_hash, account, how, expires_at)"
                            + " VALUES (:hash, :account, :how, :expires)")
                    .bind("hash", secret.digest())
                    .bind("account", account)
                    .bind("how", how)
                    .bind("expires", at.plus(PATIENCE).atOffset(ZoneOffset.UTC))
                    .execute();
        });
        return secret;
    }

    /** Whose it is, unless it is over. */
    @Transactional
    public Optional<Half> of(Secret secret, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT account, how FROM sign_in_step WHERE id_hash = :hash AND expires_at > :now")
                .bind("hash", secret.digest())
                .bind("now", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Half(row.getLong("account"), row.getString("how")))
                .findOne());
    }

    /** It led to a session, or was given up. */
    @Transactional
    public void end(Secret secret) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM sign_in_step WHERE id_hash = :hash")
                .bind("hash", secret.digest())
                .execute());
    }
}
