package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. What a client says of itself in {@code X-Forwarded-For} counts for nothing, unless it comes through a proxy that
 * {@code ISTMO_TRUSTED_PROXIES} names, by addresses with commas between: then the last address counts that no such proxy has.
 */
@ApplicationScoped
public class ClientAddress {

    static final String TRUSTED = "ISTMO_TRUSTED_PROXIES";

    /** An IPv6 address with an embedded IPv4 one, in characters. */
    private static final int LONGEST = 45;

    private final Set<String> trusted;

    public ClientAddress() {
        this(System.getenv());
    }

    ClientAddress(Map<String, String> environment) {
        this.trusted = Arrays.stream(environment.getOrDefault(TRUSTED, "").split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public String of(HttpServletRequest request) {
        // A proxy may add to the line that came, or a line of its own after it.
        List<String> lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        return of(request.getRemoteAddr(), lines.isEmpty() ? null : String.join(",", lines));
    }

    String of(String peer, @Nullable String forwarded) {
        if (forwarded == null || !trusted.contains(peer)) {
            return peer;
        }
        List<String> way =
                Arrays.stream(forwarded.split(",", -1)).map(String::strip).toList();
        for (int hop = way.size() - 1; hop >= 0; hop--) {
            String address = way.get(hop);
            if (!trusted.contains(address)) {
                return Optional.of(address).filter(ClientAddress::isAddress).orElse(peer);
            }
        }
        return peer;
    }

    private static boolean isAddress(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Words.areOneLine(text)
                && text.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:]*(\\d{1,3}(\\.\\d{1,3}){3})?");
    }
}
