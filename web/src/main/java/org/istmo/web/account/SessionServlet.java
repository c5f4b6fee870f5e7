package org.istmo.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.istmo.domain.access.PageSessions;

/**
 * {@code /session}: how many seconds the session of this browser lasts, for the pages' script; 0 where there is none. Reading it does not lengthen the session, which
 * is why it is open; sending something to it does.
 */
@WebServlet("/session")
@SuppressWarnings("NullAway.Init")
public class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PageSessions sessions;

    @Inject
    private transient SessionCookie cookie;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(cookie.in(request).flatMap(session -> sessions.left(session, clock.instant())), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(
                cookie.in(request)
                        .flatMap(session -> sessions.seen(session, clock.instant()))
                        .map(PageSessions.Live::left),
                response);
    }

    private static void say(Optional<Duration> left, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.getWriter().print(left.orElse(Duration.ZERO).toSeconds());
    }
}
