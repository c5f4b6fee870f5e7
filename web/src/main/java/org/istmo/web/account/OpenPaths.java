package org.istmo.web.account;

import java.util.List;
import java.util.Set;

/** What answers without credentials. All else needs them: a path that is not here, or is written in a roundabout way, is closed. */
final class OpenPaths {

    private static final Set<String> EXACT = Set.of(
            "/api/v1/verifications",
            "/session",
            "/sign-in",
            "/sign-in/ask",
            "/sign-in/code",
            "/sign-in/link",
            "/sign-in/password",
            "/sign-in/provider",
            "/sign-in/provider/back",
            "/favicon.ico",
            "/robots.txt",
            "/health",
            "/openapi");
    private static final List<String> BELOW =
            List.of("/api/v1/iati/", "/health/", "/openapi/", "/jakarta.faces.resource/");

    private OpenPaths() {}

    /** @param path as it came over the wire, without query and context path */
    static boolean contains(String path) {
        return isPlain(path) && (EXACT.contains(path) || BELOW.stream().anyMatch(path::startsWith));
    }

    private static boolean isPlain(String path) {
        return !path.contains("..")
                && !path.contains("//")
                && path.chars().noneMatch(character -> character == '%' || character == ';' || character == '\\');
    }
}
