package org.istmo.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sends people links that open something once, by the mail address of their account. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LinkPost {

    /** An account is sent one in so long, however often it is asked for. */
    static final Duration ONE_IN = Duration.ofMinutes(2);

    /** So many links to sign in an account is sent within an hour: strangers who ask fill nobody's mailbox. */
    static final int MOST_AN_HOUR = 5;

    private static final int LONGEST_ASKED = 254;

    private Jdbi jdbi;
    private Trail trail;
    private Clock clock;

    protected LinkPost() {}

    @Inject
    public LinkPost(DataSource dataSource, Trail trail, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sends a link to sign in to each donor's account of that name or mail address; nobody is told whether there was one.
     *
     * @param address from where it was asked for
     */
    @Transactional
    public void sendSignIn(String asked, String address) {
        String name = asked.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST_ASKED) {
            return;
        }
        jdbi.useHandle(handle -> donors(handle, name).forEach(account -> {
            if (!hasHadEnough(handle, account) && send(handle, LinkMail.SIGN_IN, account, "")) {
                String who = "account:" + account;
                trail.record(new AuditEvent("anonymous", "sign-in.link", who, AuditEvent.DONE, address, Map.of()));
            }
        }));
    }

    private boolean hasHadEnough(Handle handle, long account) {
        return handle.createQuery(
                                "SELECT count(*) FROM outbox WHERE account = :account AND kind = :kind AND created_at > :since")
                        .bind("account", account)
                        .bind("kind", LinkMail.SIGN_IN.kind())
                        .bind(
                                "since",
                                clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                        .mapTo(Integer.class)
                        .one()
                >= MOST_AN_HOUR;
    }

    private static List<Long> donors(Handle handle, String name) {
        return handle.createQuery(
                        "SELECT a.id FROM account a JOIN account_role r ON r.account = a.id AND r.role = 'donor'"
                                + " WHERE a.enabled AND a.mail IS NOT NULL AND (a.name = :name OR LOWER(a.mail) = :name) ORDER BY a.id")
                .bind("name", name)
                .mapTo(Long.class)
                .list();
    }

    /**
     * Sends a link under which its person chooses a password.
     *
     * @throws Conflict when the account has no mail address or is disabled, or was sent one just now
     */
    @Transactional
    public void sendPassword(Reader by, long account) {
        by.mustBe(Role.ADMIN);
        jdbi.useHandle(handle -> {
            Optional<String> name = handle.createQuery(
                            "SELECT name FROM account WHERE id = :id AND enabled AND mail IS NOT NULL")
                    .bind("id", account)
                    .mapTo(String.class)
                    .findOne();
            if (name.isEmpty()) {
                throw new Conflict("no-mail-address", "The account has no mail address, or is disabled.");
            }
            if (!send(handle, LinkMail.PASSWORD, account, name.get())) {
                throw new Conflict("sent-just-now", "A link was sent a moment ago.");
            }
            trail.record(AuditEvent.done(by, "account.password-link", "account:" + account, Map.of("by", "mail")));
        });
    }

    /** @return false when one was sent just now */
    private boolean send(Handle handle, LinkMail mail, long account, String about) {
        Instant now = clock.instant();
        long window = now.getEpochSecond() / ONE_IN.toSeconds();
        Telling telling = new Telling(
                mail.kind() + "." + account + "." + window,
                mail.kind(),
                account,
                Optional.empty(),
                about,
                "/sign-in",
                Optional.empty(),
                Optional.empty());
        return new Outbox(handle).tell(telling, now.atOffset(ZoneOffset.UTC));
    }
}
