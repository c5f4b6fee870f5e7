package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.istmo.domain.access.Secret;
import org.istmo.reporting.issue.PublicAddress;

/** The cookie that carries a page's session; gone with the browser. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SessionCookie {

    private static final int UNTIL_CLOSED = -1;
    private static final int MARK = 16;

    private BrowserCookie cookie;

    protected SessionCookie() {}

    @Inject
    public SessionCookie(PublicAddress address) {
        this.cookie = BrowserCookie.of("istmo", address.url(), UNTIL_CLOSED);
    }

    Optional<Secret> in(HttpServletRequest request) {
        return cookie.in(request).map(Secret::new);
    }

    /** A word that is another one in each session, and tells nothing of what opens it. */
    public Optional<String> mark(HttpServletRequest request) {
        return in(request)
                .map(session -> new Secret("mark:" + session.text()).digest().substring(0, MARK));
    }

    void give(HttpServletResponse response, Secret session) {
        cookie.give(response, session.text());
    }

    void takeBack(HttpServletResponse response) {
        cookie.takeBack(response);
    }
}
