package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Which account somebody has whom an identity provider vouches for: the owner binds it, once, to issuer and subject, the only claims that neither change nor are
 * given to another person (OpenID Connect Core 1.0, 5.7).
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ProviderSubjects {

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_ISSUER = 500;

    private Jdbi jdbi;
    private PageSessions sessions;
    private Trail trail;
    private Clock clock;

    protected ProviderSubjects() {}

    @Inject
    public ProviderSubjects(DataSource dataSource, PageSessions sessions, Trail trail, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose it is; empty while nobody has bound it. */
    @Transactional
    public Optional<Long> accountOf(String issuer, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT account FROM provider_subject WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .mapTo(Long.class)
                .findOne());
    }

    @Transactional
    public boolean isBound(long account) {
        return jdbi.withHandle(handle -> isBound(handle, account));
    }

    /**
     * From now on the provider's word opens the account.
     *
     * @throws Conflict when the account is bound already, or another is bound to that subject
     */
    @Transactional
    public void bind(Reader owner, String issuer, String subject) {
        jdbi.useHandle(handle -> {
            handle.createQuery("SELECT id FROM account WHERE id = :account FOR UPDATE")
                    .bind("account", owner.account())
                    .mapTo(Long.class)
                    .one();
            if (isBound(handle, owner.account())) {
                throw new Conflict("provider-bound", "The account is bound to somebody of the identity provider.");
            }
            if (issuer.length() > LONGEST_ISSUER
                    || subject.length() > LONGEST_SUBJECT
                    || insert(handle, owner.account(), issuer, subject) == 0) {
                throw new Conflict("provider-elsewhere", "Another account is bound to that person.");
            }
            record(owner, "provider.bind");
        });
    }

    private int insert(Handle handle, long account, String issuer, String subject) {
        return handle.createUpdate("INSERT INTO provider_subject (account, issuer, subject, bound_at)"
                        + " VALUES (:account, :issuer, :subject, :at) ON CONFLICT DO NOTHING")
                .bind("account", account)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** @throws Conflict when it is bound to nobody */
    @Transactional
    public void unbind(Reader owner) {
        jdbi.useHandle(handle -> {
            mustForget(handle, owner.account());
            record(owner, "provider.unbind");
        });
    }

    /**
     * Undoes it for an account whose person has left the provider, or that somebody else has bound: what was signed in on the pages ends with it.
     *
     * @throws Conflict when it is bound to nobody
     */
    @Transactional
    public void unbind(Reader by, long account) {
        by.mustBe(Role.ADMIN);
        jdbi.useHandle(handle -> {
            mustForget(handle, account);
            int ended = sessions.endOthers(account, "none", clock.instant());
            trail.record(AuditEvent.done(
                    by, "provider.unbind", "account:" + account, Map.of("sessions", String.valueOf(ended))));
        });
    }

    private static void mustForget(Handle handle, long account) {
        int unbound = handle.createUpdate("DELETE FROM provider_subject WHERE account = :account")
                .bind("account", account)
                .execute();
        if (unbound == 0) {
            throw new Conflict("provider-not-bound", "The account is bound to nobody of the identity provider.");
        }
    }

    private static boolean isBound(Handle handle, long account) {
        return handle.createQuery("SELECT count(*) FROM provider_subject WHERE account = :account")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The provider's name for a person is not noted: it is nobody else's. */
    private void record(Reader owner, String action) {
        trail.record(AuditEvent.done(owner, action, owner.reference(), Map.of()));
    }
}
