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

/** What a form may come from, and that no page is kept; that pages refuse somebody is written into the trail, as it is of the API. What all answers tell the browser: {@link BrowserRules}. */
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
        if (!api && !request.getServletPath().startsWith("/jakarta.faces.resource")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (!api && !FormOrigin.of(request, address.url()).isOurs()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            refusals.note(request, request.getRequestURI(), HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
        if (!api) {
            int status = request.getAttribute(Refusals.STATUS) instanceof Integer held ? held : response.getStatus();
            refusals.note(request, request.getRequestURI(), status);
        }
    }
}
