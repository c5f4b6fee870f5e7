package org.istmo.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie of the doors: not readable by scripts, not sent along from other sites' forms. Over https it bears the prefix {@code __Host-} (RFC 6265bis,
 * 4.1.3.2), so that no other host and no plain connection can plant one.
 *
 * @param seconds how long browsers keep it; negative: until they are closed
 */
record BrowserCookie(String name, boolean secure, int seconds) {

    static BrowserCookie of(String name, String publicUrl, int seconds) {
        boolean secure = publicUrl.startsWith("https://");
        return new BrowserCookie(secure ? "__Host-" + name : name, secure, seconds);
    }

    Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    void give(HttpServletResponse response, String value) {
        add(response, value, seconds);
    }

    void takeBack(HttpServletResponse response) {
        add(response, "", 0);
    }

    private void add(HttpServletResponse response, String value, int age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(age);
        response.addCookie(cookie);
    }
}
