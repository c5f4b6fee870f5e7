package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.istmo.domain.access.Secret;
import org.istmo.reporting.issue.PublicAddress;

/** The cookie of whoever is half signed in. It opens no page but the one that asks for a code. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StepCookie {

    private static final int FIVE_MINUTES = 300;

    private BrowserCookie cookie;

    protected StepCookie() {}

    @Inject
    public StepCookie(PublicAddress address) {
        this.cookie = BrowserCookie.of("istmo-step", address.url(), FIVE_MINUTES);
    }

    Optional<Secret> in(HttpServletRequest request) {
        return cookie.in(request).map(Secret::new);
    }

    void give(HttpServletResponse response, Secret step) {
        cookie.give(response, step.text());
    }

    void takeBack(HttpServletResponse response) {
        cookie.takeBack(response);
    }
}
