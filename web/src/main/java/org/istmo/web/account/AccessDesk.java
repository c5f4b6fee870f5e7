package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.LiveSession;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.delivery.AccountNews;

/** What opens somebody's account now, its sessions and tokens, as an administrator looks at them and ends one alone. Nothing of a token opens anything here. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AccessDesk {

    private AccountBook book;
    private PageSessions sessions;
    private ApiTokens tokens;
    private AccountNews news;
    private Trail trail;
    private Clock clock;

    protected AccessDesk() {}

    @Inject
    public AccessDesk(
            AccountBook book, PageSessions sessions, ApiTokens tokens, AccountNews news, Trail trail, Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Those that are live, on whatever node, the one that was seen last first.
     *
     * @throws Missing when there is no such account
     */
    @Transactional
    public List<LiveSession> sessions(Reader by, String name) {
        return sessions.of(book.named(by, name).id(), clock.instant());
    }

    /**
     * Those that are neither expired nor revoked, oldest first.
     *
     * @throws Missing when there is no such account
     */
    @Transactional
    public List<ApiToken> tokens(Reader by, String name) {
        return tokens.of(book.named(by, name).id(), clock.instant());
    }

    /**
     * Ends one. Its owner and the other administrators are told.
     *
     * @throws Missing when the account has no session of that name
     */
    @Transactional
    public void endSession(Reader by, String name, String session) {
        KeptAccount account = book.named(by, name);
        if (!sessions.endNamed(account.id(), session, clock.instant())) {
            throw new Missing("session");
        }
        tell(by, account, "account.session-end", Map.of("session", session), AccountNews.What.SESSION);
    }

    /**
     * Revokes one. Its owner and the other administrators are told.
     *
     * @throws Missing when the account has no such token
     */
    @Transactional
    public void revoke(Reader by, String name, long token) {
        KeptAccount account = book.named(by, name);
        if (!tokens.revoke(account.id(), token, clock.instant())) {
            throw new Missing("token");
        }
        tell(by, account, "account.token-revoke", Map.of("token", String.valueOf(token)), AccountNews.What.TOKEN);
    }

    /** What somebody does to their own account is nobody's news, as on its own page. */
    private void tell(
            Reader by, KeptAccount account, String action, Map<String, String> detail, AccountNews.What what) {
        trail.record(AuditEvent.done(by, action, "account:" + account.id(), detail));
        if (account.id() != by.account()) {
            news.tell(by, account.id(), account.name(), what);
        }
    }
}
