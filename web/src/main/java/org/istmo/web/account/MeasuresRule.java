package org.istmo.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.web.problem.NotTheirs;

/** What the server measures of itself is an administrator's to read, who lets a program do it by a token that is narrowed to nothing else; to anybody else nothing is there. */
@WebFilter({"/metrics", "/metrics/*"})
@SuppressWarnings("NullAway.Init")
public class MeasuresRule extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    @Inject
    public MeasuresRule(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean administrators =
                signedIn.someone().filter(reader -> reader.is(Role.ADMIN)).isPresent();
        if (administrators && signedIn.reach().areas().isEmpty()) {
            chain.doFilter(request, response);
        } else {
            NotTheirs.met(Missing.notTheirs("page"), request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
