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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.account.SessionCookie;

/**
 * Lists remember their last filter and order for as long as somebody is signed in: who comes to one by its bare address is led to what they saw last, and the
 * address says it. Where that is nothing, the address says that too, by {@code ?all}: so what a browser goes back to is what was seen there, and the bare address is a door
 * that nobody comes back to. Kept by the browser in a cookie of that list alone ({@link RememberedList}), which counts for the session that it was made in; so any node knows it, and whoever signs
 * in next at the same browser begins anew.
 */
@WebFilter({
    "/reports",
    "/reports/*",
    "/schedules",
    "/samples",
    "/trail",
    "/trail/heads",
    "/findings",
    "/agreements",
    "/results",
    "/treaties/*",
    "/dashboards/*",
    "/ledgers",
    "/cut-off",
    "/rounds",
    "/periods",
    "/imports",
    "/imports/open",
    "/activities",
    "/activities/unallocated",
    "/overlaps",
    "/calendar",
    "/due",
    "/rates",
    "/reconciliations",
    "/reconciliations/*",
    "/deputies",
    "/portfolio",
    "/admin/accounts",
    "/admin/mail",
    "/admin/reference/*"
})
@SuppressWarnings("NullAway.Init")
public class LastChoice extends HttpFilter {

    /** The parameter that asks for the list as it is without a filter, and forgets what was remembered. */
    public static final String FORGET = "all";

    /** What a browser says of whoever goes to a page, rather than looks at it again for what changed (Fetch metadata). */
    private static final String GOING = "navigate";

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
        Optional<RememberedList> list = RememberedList.at(request.getRequestURI());
        Optional<String> session =
                list.isPresent() && request.getMethod().equals("GET") ? sessions.mark(request) : Optional.empty();
        if (list.isEmpty() || session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Memory memory = new Memory(list.get(), session.get());
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (List.of(query.split("&", -1)).contains(FORGET)) {
            forget(memory, request, response);
            chain.doFilter(request, response);
        } else if (query.isEmpty()) {
            lead(memory, request, response, chain);
        } else {
            chain.doFilter(
                    request, new JudgedAnswer(response, sound -> judge(memory, query, sound, request, response)));
        }
    }

    /** A list in a session. */
    private record Memory(RememberedList list, String session) {}

    /** What finds nothing but a fault is not kept, and forgotten where it was: its bare address would lead to the fault each time. */
    private void judge(
            Memory memory, String query, boolean sound, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> choice = kept(query);
        if (choice.isPresent() && sound) {
            response.addCookie(cookie(memory.list(), memory.session() + "." + encoded(choice.get()), -1));
        } else if (choice.isPresent() && choice.equals(last(memory, request))) {
            forget(memory, request, response);
        }
    }

    private void forget(Memory memory, HttpServletRequest request, HttpServletResponse response) {
        if (last(memory, request).isPresent()) {
            response.addCookie(cookie(memory.list(), "", 0));
        }
    }

    private void lead(Memory memory, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> last = last(memory, request);
        if (last.isPresent() || GOING.equals(request.getHeader("Sec-Fetch-Mode"))) {
            response.sendRedirect(request.getRequestURI() + "?" + last.orElse(FORGET));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> last(Memory memory, HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(memory.list().cookie()))
                .map(Cookie::getValue)
                .filter(value -> value.startsWith(memory.session() + "."))
                .flatMap(value -> decoded(value.substring(memory.session().length() + 1)).stream())
                .flatMap(choice -> kept(choice).stream())
                .findFirst();
    }

    /**
     * What of a query is a choice: not the place in the list, nor what a page says once. Empty when that is nothing, or is longer than what is kept, or has what a
     * browser does not send.
     */
    static Optional<String> kept(String query) {
        String choice = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty()
                        && !part.matches("(?:page|before|after|done|count|day|language|away|look|all)(?:=.*)?"))
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

    private Cookie cookie(RememberedList list, String value, int seconds) {
        Cookie cookie = new Cookie(list.cookie(), value);
        cookie.setPath(list.path());
        cookie.setHttpOnly(true);
        cookie.setSecure(address.url().startsWith("https://"));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
