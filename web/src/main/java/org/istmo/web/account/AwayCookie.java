package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.istmo.reporting.issue.PublicAddress;

/** What a short form held, sealed, for whoever signs in by way of the identity provider: nothing of the sign-in page goes there and comes back. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AwayCookie {

    private static final int TEN_MINUTES = 600;

    private BrowserCookie cookie;

    protected AwayCookie() {}

    @Inject
    public AwayCookie(PublicAddress address) {
        this.cookie = BrowserCookie.of("istmo-away", address.url(), TEN_MINUTES);
    }

    String in(HttpServletRequest request) {
        return cookie.in(request).orElse("");
    }

    void give(HttpServletResponse response, String parcel) {
        cookie.give(response, parcel);
    }

    /** Nothing is asked of a browser that has none. */
    void takeBack(HttpServletRequest request, HttpServletResponse response) {
        if (!in(request).isEmpty()) {
            cookie.takeBack(response);
        }
    }
}
