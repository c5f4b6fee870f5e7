package org.istmo.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a form was sent from, as browsers say it (Fetch metadata, and the Origin header of RFC 6454). Who says neither is no browser, and carries no
 * cookie against its owner's will.
 *
 * @param site the header Sec-Fetch-Site
 * @param origin the header Origin
 * @param own the origins that are ours
 */
public record FormOrigin(
        boolean changes, @Nullable String site, @Nullable String origin, Set<String> own) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    public FormOrigin {
        own = Set.copyOf(own);
    }

    public static FormOrigin of(HttpServletRequest request, String publicUrl) {
        return new FormOrigin(
                !READING.contains(request.getMethod()),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                new HashSet<>(List.of(publicUrl, request.getScheme() + "://" + request.getHeader("Host"))));
    }

    public boolean isOurs() {
        if (!changes) {
            return true;
        }
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || own.contains(origin);
    }
}
