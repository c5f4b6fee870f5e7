package org.istmo.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells people by mail what was done to the way into their account, and the other administrators with them: whoever did it unduly is not the only one who knows.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AccountNews {

    private Jdbi jdbi;
    private Clock clock;

    protected AccountNews() {}

    @Inject
    public AccountNews(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /** What was done. */
    public enum What {
        RIGHTS("account-rights"),
        MAIL("account-mail"),
        FACTOR("account-factor"),
        LINK("account-link"),
        PASSWORD("account-password"),
        PROVIDER("account-provider"),
        UNBOUND("account-unbound"),
        SESSION("account-session"),
        TOKEN("account-token");

        private final String kind;

        What(String kind) {
            this.kind = kind;
        }
    }

    /**
     * Tells the owner of an account and each administrator but the one who did it.
     *
     * @param name of the account
     */
    @Transactional
    public void tell(Reader by, long account, String name, What what) {
        tell(by, account, name, what, Optional.empty());
    }

    /** @param before the address at which the owner was told until then, and is told of this */
    @Transactional
    public void tell(Reader by, long account, String name, What what, Optional<String> before) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> {
            Outbox outbox = new Outbox(handle);
            for (long administrator : administrators(handle, by.account(), account)) {
                outbox.tell(telling(what, name, account, administrator, "/admin/accounts/" + name, now), now);
            }
            Telling owners = telling(what, name, account, account, "/account", now);
            if (before.isPresent()) {
                outbox.tellAt(owners, before.get(), now);
            } else if (what != What.MAIL && isReached(handle, account)) {
                outbox.tell(owners, now);
            }
        });
    }

    private static List<Long> administrators(Handle handle, long by, long account) {
        return handle.createQuery(
                        "SELECT a.id FROM account a JOIN account_role r ON r.account = a.id AND r.role = 'admin'"
                                + " WHERE a.enabled AND a.mail IS NOT NULL AND a.id NOT IN (:by, :account) ORDER BY a.id")
                .bind("by", by)
                .bind("account", account)
                .mapTo(Long.class)
                .list();
    }

    private static boolean isReached(Handle handle, long account) {
        return handle.createQuery("SELECT count(*) FROM account WHERE id = :account AND mail IS NOT NULL")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Telling telling(What what, String name, long account, long reader, String path, OffsetDateTime now) {
        return new Telling(
                what.kind + "." + account + "." + reader + "." + now.toInstant().toEpochMilli(),
                what.kind,
                reader,
                Optional.empty(),
                name,
                path,
                Optional.empty(),
                Optional.empty());
    }
}
