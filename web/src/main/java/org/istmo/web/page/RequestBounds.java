package org.istmo.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.istmo.web.problem.WrittenProblem;

/**
 * Refuses what is longer than the server reads, and what is no form where a form is taken, before anything reads it ({@code web.xml}): the program's listener lets
 * more pass than this ({@code pre-boot.txt}), so that people get a page and programs a problem instead of a bare status.
 */
public class RequestBounds extends HttpFilter {

    /** In bytes, path and query together: RFC 9110, 4.1, asks for 8000 at least. */
    static final int ADDRESS = 8_000;

    /** In characters, names and values together. */
    static final int HEADERS = 32_000;

    /** In bytes, of a form without files; the server's own bound, at which it would fail. */
    static final long FORM = 2L << 20;

    private static final long serialVersionUID = 1L;
    private static final int HEADERS_TOO_LARGE = 431;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = isApi(request);
        OptionalInt refused = refused(request, api);
        if (refused.isEmpty()) {
            chain.doFilter(request, response);
        } else if (api) {
            WrittenProblem.write(response, refused.getAsInt());
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(refused.getAsInt());
        }
    }

    private static OptionalInt refused(HttpServletRequest request, boolean api) {
        if (address(request) > ADDRESS) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        }
        if (headers(request) > HEADERS) {
            return OptionalInt.of(HEADERS_TOO_LARGE);
        }
        return api || !request.getMethod().equals("POST") ? OptionalInt.empty() : form(request);
    }

    private static OptionalInt form(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return OptionalInt.empty();
        }
        if (request.getContentLengthLong() > FORM) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return type.isEmpty() || type.startsWith("application/x-www-form-urlencoded")
                ? OptionalInt.empty()
                : OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api");
    }

    private static int address(HttpServletRequest request) {
        return request.getRequestURI().length()
                + Optional.ofNullable(request.getQueryString()).orElse("").length();
    }

    private static int headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .mapToInt(name -> name.length()
                        + Collections.list(request.getHeaders(name)).stream()
                                .mapToInt(String::length)
                                .sum())
                .sum();
    }
}
