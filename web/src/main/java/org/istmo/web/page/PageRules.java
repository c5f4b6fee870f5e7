package org.istmo.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.audit.Refusals;

/**
 * What every answer tells the browser, and what a form may come from; that pages refuse somebody is written into the trail, as it is of the API. The pages' own content security policy is written by their component library,
 * with a nonce for its scripts ({@code web.xml}).
 */
@WebFilter("/*")
@SuppressWarnings("NullAway.Init")
public class PageRules extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient PublicAddress address;
    private final transient Refusals refusals;

    @Inject
    public PageRules(PublicAddress address, Refusals refusals) {
        this.address = address;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = request.getServletPath().startsWith("/api");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (address.url().startsWith("https://")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (api) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        } else if (!FormOrigin.of(request, address.url()).isOurs()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            refusals.note(request.getMethod(), request.getRequestURI(), HttpServletResponse.SC_FORBIDDEN);
            return;
        } else if (!request.getServletPath().startsWith("/jakarta.faces.resource")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
        if (!api) {
            refusals.note(request.getMethod(), request.getRequestURI(), response.getStatus());
        }
    }
}
