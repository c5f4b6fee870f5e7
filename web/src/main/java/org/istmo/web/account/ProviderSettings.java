package org.istmo.web.account;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The identity provider that the environment names (OpenID Connect Core 1.0).
 *
 * @param issuer as its tokens name it: {@code ISTMO_OIDC_ISSUER}
 * @param client what this server is called there: {@code ISTMO_OIDC_CLIENT}
 * @param secret of the client; empty for one without: {@code ISTMO_OIDC_SECRET}
 * @param claim the claim that names an account here, besides the subject that its owner bound it to: {@code ISTMO_OIDC_CLAIM}; {@value #MAIL} goes by the
 *     account's mail address. Empty unless it is named: such claims change hands (OpenID Connect Core 1.0, 5.7)
 * @param trustsFactor whether an account's own second factor is not asked for where the provider says that it has asked for one: {@code ISTMO_OIDC_TRUST_AMR}
 */
record ProviderSettings(
        URI issuer, String client, Optional<String> secret, Optional<String> claim, boolean trustsFactor) {

    static final String MAIL = "email";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Empty while no issuer is named.
     *
     * @throws IllegalArgumentException when something is missing or wrong, naming the variable
     */
    static Optional<ProviderSettings> from(Map<String, String> environment) {
        return given(environment, "ISTMO_OIDC_ISSUER").map(issuer -> {
            URI address = URI.create(issuer);
            if (!isSafe(address)) {
                throw new IllegalArgumentException("ISTMO_OIDC_ISSUER is no address of https: " + issuer);
            }
            return new ProviderSettings(
                    address,
                    given(environment, "ISTMO_OIDC_CLIENT")
                            .orElseThrow(() -> new IllegalArgumentException("ISTMO_OIDC_CLIENT is not set.")),
                    given(environment, "ISTMO_OIDC_SECRET"),
                    given(environment, "ISTMO_OIDC_CLAIM"),
                    given(environment, "ISTMO_OIDC_TRUST_AMR")
                            .filter("true"::equals)
                            .isPresent());
        });
    }

    /** Only what never leaves this machine goes without TLS. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + " " + client + "]";
    }
}
