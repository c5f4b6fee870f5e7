package org.istmo.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.account.SessionCookie;

/**
 * Lists remember their last filter and order for as long as somebody is signed in: who comes to one by its bare address is led to what they saw last, and the
 * address says it. Kept by the browser in a cookie of that page alone, which counts for the session that it was made in; so any node knows it, and whoever signs
 * in next at the same browser begins anew.
 */
@WebFilter({
    "/reports",
    "/schedules",
    "/samples",
    "/trail",
    "/findings",
    "/agreements",
    "/results",
    "/treaties/proposals",
    "/treaties/participation",
    "/activities",
    "/overlaps",
    "/calendar",
    "/due",
    "/rates",
    "/reconciliations",
    "/deputies",
    "/portfolio",
    "/admin/accounts"
})
@SuppressWarnings("NullAway.Init")
public class LastChoice extends HttpFilter {

    /** The parameter that forgets. */
    static final String FORGET = "all";

    static final String COOKIE = "istmo-list";
    private static final long serialVersionUID = 1L;

    /** In characters: cookies are sent along each time. */
    private static final int LONGEST = 1_000;

    private final transient PublicAddress address;
    private final transient SessionCookie sessions;

    @Inject
    public LastChoice(PublicAddress address, SessionCookie sessions) {
        this.address = address;
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> session = request.getMethod().equals("GET") ? sessions.mark(request) : Optional.empty();
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (query.equals(FORGET)) {
            response.addCookie(cookie(request, "", 0));
            response.sendRedirect(request.getRequestURI());
        } else if (query.isEmpty()) {
            lead(session.get(), request, response, chain);
        } else {
            chain.doFilter(
                    request,
                    new JudgedAnswer(response, sound -> judge(session.get(), query, sound, request, response)));
        }
    }

    /** What finds nothing but a fault is not kept, and forgotten where it was: its bare address would lead to the fault each time. */
    private void judge(
            String session, String query, boolean sound, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> choice = kept(query);
        if (choice.isPresent() && sound) {
            response.addCookie(cookie(request, session + "." + encoded(choice.get()), -1));
        } else if (choice.isPresent() && choice.equals(last(session, request))) {
            response.addCookie(cookie(request, "", 0));
        }
    }

    private void lead(String session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> last = last(session, request);
        if (last.isPresent()) {
            response.sendRedirect(request.getRequestURI() + "?" + last.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> last(String session, HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.startsWith(session + "."))
                .flatMap(value -> decoded(value.substring(session.length() + 1)).stream())
                .flatMap(choice -> kept(choice).stream())
                .findFirst();
    }

    /**
     * What of a query is a choice: not the place in the list, nor what a page says once. Empty when that is nothing, or is longer than what is kept, or has what a
     * browser does not send.
     */
    static Optional<String> kept(String query) {
        String choice = Arrays.stream(query.split("&", -1))
                .filter(part ->
                        !part.isEmpty() && !part.matches("(?:page|before|after|done|count|day|language|away)(?:=.*)?"))
                .collect(Collectors.joining("&"));
        return choice.matches("[A-Za-z0-9_.~%=&+*-]{1," + LONGEST + "}") ? Optional.of(choice) : Optional.empty();
    }

    /** Cookies take few signs as they are. */
    private static String encoded(String choice) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(choice.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> decoded(String value) {
        return value.matches("[A-Za-z0-9_-]+") && value.length() % 4 != 1
                ? Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    private Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getRequestURI());
        cookie.setHttpOnly(true);
        cookie.setSecure(address.url().startsWith("https://"));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
