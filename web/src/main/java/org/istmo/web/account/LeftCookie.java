package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.istmo.domain.access.Secret;
import org.istmo.reporting.issue.PublicAddress;

/** The session that was left in this browser. It opens nothing; it tells whose a form is that still stands in another window. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LeftCookie {

    private static final String SHARED = "shared";

    private static final int TWELVE_HOURS = 43_200;

    private BrowserCookie cookie;

    protected LeftCookie() {}

    @Inject
    public LeftCookie(PublicAddress address) {
        this.cookie = BrowserCookie.of("istmo-left", address.url(), TWELVE_HOURS);
    }

    Optional<Secret> in(HttpServletRequest request) {
        return cookie.in(request).map(Secret::new);
    }

    /** Whether more than one person signed in here of late: whose a form is that still stands in a window nobody can tell. */
    boolean isShared(HttpServletRequest request) {
        return cookie.in(request).filter(SHARED::equals).isPresent();
    }

    void share(HttpServletResponse response) {
        cookie.give(response, SHARED);
    }

    void give(HttpServletResponse response, Secret session) {
        cookie.give(response, session.text());
    }
}
