package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Secret;
import org.istmo.reporting.issue.PublicAddress;

/**
 * The cookie that carries a page's session: not readable by scripts, not sent along from other sites' forms, gone with the browser. Over https it bears
 * the prefix {@code __Host-} (RFC 6265bis, 4.1.3.2), so that no other host and no plain connection can plant one.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SessionCookie {

    private static final int MARK = 16;

    private boolean secure;
    private String name;

    protected SessionCookie() {}

    @Inject
    public SessionCookie(PublicAddress address) {
        this.secure = address.url().startsWith("https://");
        this.name = secure ? "__Host-istmo" : "istmo";
    }

    Optional<Secret> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    /** A word that is another one in each session, and tells nothing of what opens it. */
    public Optional<String> mark(HttpServletRequest request) {
        return in(request)
                .map(session -> new Secret("mark:" + session.text()).digest().substring(0, MARK));
    }

    void give(HttpServletResponse response, Secret session) {
        response.addCookie(cookie(session.text()));
    }

    void takeBack(HttpServletResponse response) {
        Cookie cookie = cookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
