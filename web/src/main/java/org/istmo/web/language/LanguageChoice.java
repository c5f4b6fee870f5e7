package org.istmo.web.language;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.PublicAddress;

/** The switch: {@code ?language=es} on any page keeps the choice on this device and shows the page again. */
@WebFilter("/*")
@SuppressWarnings("NullAway.Init")
public class LanguageChoice extends HttpFilter {

    static final String COOKIE = "istmo-language";
    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofDays(365);

    private final transient PublicAddress address;

    @Inject
    public LanguageChoice(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Language> choice =
                request.getMethod().equals("GET") && !request.getServletPath().startsWith("/api")
                        ? Optional.ofNullable(request.getParameter("language")).flatMap(Language::of)
                        : Optional.empty();
        if (choice.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(cookie(choice.get()));
        response.sendRedirect(here(request));
    }

    private Cookie cookie(Language choice) {
        Cookie cookie = new Cookie(COOKIE, choice.code());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.url().startsWith("https://"));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        return cookie;
    }

    /** This page without the parameter; an address that could lead elsewhere leads home. */
    private static String here(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("//") || path.indexOf('\\') >= 0) {
            return "/";
        }
        String rest = without(request);
        return rest.isEmpty() ? path : path + "?" + rest.substring(1);
    }

    /** What the address asks for beside the language, each with {@code &} before it; empty when that is nothing. */
    static String without(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String rest = ("&" + query).replaceAll("&language=[^&]*", "");
        return rest.equals("&") ? "" : rest;
    }
}
