package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.istmo.reporting.issue.PublicAddress;

/** The cookie of whoever is on their way to the identity provider and back. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ProviderCookie {

    private static final int TEN_MINUTES = 600;

    private BrowserCookie cookie;

    protected ProviderCookie() {}

    @Inject
    public ProviderCookie(PublicAddress address) {
        this.cookie = BrowserCookie.of("istmo-provider", address.url(), TEN_MINUTES);
    }

    Optional<Handshake> in(HttpServletRequest request) {
        return cookie.in(request).flatMap(Handshake::of);
    }

    void give(HttpServletResponse response, Handshake handshake) {
        cookie.give(response, handshake.cookie());
    }

    void takeBack(HttpServletResponse response) {
        cookie.takeBack(response);
    }
}
