package org.istmo.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.audit.AuditLooks;
import org.istmo.web.account.SignedIn;

/** Notes what auditors look at, pages and API alike, before they are shown it: what cannot be noted is not shown. */
@WebFilter("/*")
@SuppressWarnings("NullAway.Init")
public class LooksOfAuditors extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");
    private static final String STYLES_AND_PICTURES = "/jakarta.faces.resource";

    private final transient SignedIn signedIn;
    private final transient AuditLooks looks;

    @Inject
    public LooksOfAuditors(SignedIn signedIn, AuditLooks looks) {
        this.signedIn = signedIn;
        this.looks = looks;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (LOOKING.contains(request.getMethod()) && !request.getServletPath().startsWith(STYLES_AND_PICTURES)) {
            String asked = Optional.ofNullable(request.getQueryString())
                    .map(query -> "?" + query)
                    .orElse("");
            signedIn.someone()
                    .ifPresent(reader -> looks.note(reader, request.getMethod(), request.getRequestURI() + asked));
        }
        chain.doFilter(request, response);
    }
}
