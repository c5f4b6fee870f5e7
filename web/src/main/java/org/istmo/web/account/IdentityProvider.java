package org.istmo.web.account;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.reporting.issue.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that vouches for people, where the environment names one: authorization code with PKCE (RFC 7636). Whoever it vouches for needs an account
 * here, and has the rights of that one and no others.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class IdentityProvider {

    static final String BACK = "/sign-in/provider/back";
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private Optional<ProviderSettings> settings;
    private Accounts accounts;
    private String publicUrl;
    private Clock clock;
    private ProviderCalls calls;
    private @Nullable Met met;

    protected IdentityProvider() {}

    @Inject
    public IdentityProvider(Accounts accounts, PublicAddress address, Clock clock) {
        this(ProviderSettings.from(System.getenv()), accounts, address.url(), clock);
    }

    IdentityProvider(Optional<ProviderSettings> settings, Accounts accounts, String publicUrl, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.calls = new ProviderCalls();
    }

    /** What it says of itself, and when it was asked. */
    private record Met(URI authorization, URI token, ProviderTokens tokens, Instant at) {}

    public boolean isThere() {
        return settings.isPresent();
    }

    /**
     * Where a browser is sent to.
     *
     * @throws ProviderFailed when it does not answer
     */
    URI asks(Handshake handshake) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("scope", "openid profile email");
        query.put("client_id", given().client());
        query.put("redirect_uri", publicUrl + BACK);
        query.put("state", handshake.state());
        query.put("nonce", handshake.nonce());
        query.put("code_challenge", handshake.challenge());
        query.put("code_challenge_method", "S256");
        URI there = known().authorization();
        return URI.create(there + (there.getRawQuery() == null ? "?" : "&") + ProviderCalls.encoded(query));
    }

    /**
     * Whom it vouches for; empty where that person has no account here.
     *
     * @param code that the browser came back with
     * @throws ProviderFailed when it does not, or is not to be believed
     */
    Optional<Account> vouchedFor(String code, Handshake handshake) {
        ProviderSettings given = given();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", publicUrl + BACK);
        form.put("client_id", given.client());
        form.put("code_verifier", handshake.verifier());
        JsonObject answer = calls.post(
                known().token(), form, given.secret().map(this::basic).orElse(""));
        String token = answer.getString("id_token", "");
        return account(known().tokens().believed(token, handshake.nonce()), given.claim());
    }

    private Optional<Account> account(JWTClaimsSet claims, String claim) {
        if (!(claims.getClaim(claim) instanceof String name) || name.isBlank()) {
            throw new ProviderFailed("The token does not claim " + claim + ".");
        }
        if (!claim.equals(ProviderSettings.MAIL)) {
            return accounts.named(name).filter(account -> account.opensAt(clock.instant()));
        }
        if (!Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
            throw new ProviderFailed("The provider has not verified that mail address.");
        }
        return accounts.alone(name).filter(account -> account.opensAt(clock.instant()));
    }

    private String basic(String secret) {
        String pair = ProviderCalls.encoded(given().client()) + ":" + ProviderCalls.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private ProviderSettings given() {
        return settings.orElseThrow(() -> new ProviderFailed("No identity provider is set."));
    }

    private synchronized Met known() {
        Met before = met;
        if (before != null && before.at().plus(KNOWN_FOR).isAfter(clock.instant())) {
            return before;
        }
        String issuer = given().issuer().toString();
        JsonObject said = calls.get(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!issuer.equals(said.getString("issuer", ""))) {
            throw new ProviderFailed("It calls itself otherwise than ISTMO_OIDC_ISSUER.");
        }
        Met now = new Met(
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                new ProviderTokens(issuer, given().client(), address(said, "jwks_uri"), clock),
                clock.instant());
        met = now;
        return now;
    }

    private static URI address(JsonObject said, String name) {
        URI address = URI.create(said.getString(name, ""));
        if (!ProviderSettings.isSafe(address)) {
            throw new ProviderFailed("Its " + name + " is no address of https.");
        }
        return address;
    }
}
