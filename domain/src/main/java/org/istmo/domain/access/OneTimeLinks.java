package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/** Links that open something once. Looking at the page they lead to uses none up: programs that look at mails do that too. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OneTimeLinks {

    private Jdbi jdbi;
    private Clock clock;

    protected OneTimeLinks() {}

    @Inject
    public OneTimeLinks(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /** Makes one that is handed over by hand. */
    @Transactional
    public Secret make(long account, LinkPurpose purpose) {
        return jdbi.withHandle(
                handle -> new OneTimeLinkRows(handle).make(account, purpose, purpose.life(), clock.instant()));
    }

    /** Whose it is, unless it was used or is over. */
    @Transactional
    public Optional<Long> accountOf(Secret secret, LinkPurpose purpose) {
        return jdbi.withHandle(handle -> new OneTimeLinkRows(handle).accountOf(secret, purpose, clock.instant()));
    }

    /** Uses it: of two at once one has the account. */
    @Transactional
    public Optional<Long> take(Secret secret, LinkPurpose purpose) {
        return jdbi.withHandle(handle -> {
            OneTimeLinkRows rows = new OneTimeLinkRows(handle);
            Optional<Long> account = rows.accountOf(secret, purpose, clock.instant());
            return account.filter(found -> rows.use(secret, purpose, clock.instant()));
        });
    }

    /** What would begin a session of the account opens nothing any more: its links, and sign-ins that owe a code. */
    @Transactional
    public void end(long account) {
        jdbi.useHandle(handle -> new OneTimeLinkRows(handle).end(account));
    }
}
