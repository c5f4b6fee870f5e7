package org.istmo.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.istmo.reporting.issue.PublicAddress;

/**
 * What every answer tells the browser, from the door on: one that leads to the sign-in page, refuses, or comes of a part of the server as well. A browser may
 * do nothing with it; a page and a file that is looked at say afterwards what more it may.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BrowserRules {

    static final String POLICY = "Content-Security-Policy";

    private PublicAddress address;

    protected BrowserRules() {}

    @Inject
    public BrowserRules(PublicAddress address) {
        this.address = address;
    }

    public void tell(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
        if (address.url().startsWith("https://")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
