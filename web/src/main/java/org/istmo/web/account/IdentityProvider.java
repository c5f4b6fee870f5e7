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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.Role;
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
    /** So long nobody asks again what could not be answered. */
    private static final Duration FAILED_FOR = Duration.ofSeconds(30);
    /** What a provider calls the use of more than a password (RFC 8176). */
    private static final Set<String> FACTORS = Set.of("mfa", "otp", "hwk");

    private Optional<ProviderSettings> settings;
    private Accounts accounts;
    private ProviderSubjects subjects;
    private String publicUrl;
    private Clock clock;
    private ProviderCalls calls;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Met met;
    private volatile Instant failed = Instant.MIN;

    protected IdentityProvider() {}

    @Inject
    public IdentityProvider(Accounts accounts, ProviderSubjects subjects, PublicAddress address, Clock clock) {
        this(ProviderSettings.from(System.getenv()), accounts, subjects, address.url(), clock);
    }

    IdentityProvider(
            Optional<ProviderSettings> settings,
            Accounts accounts,
            ProviderSubjects subjects,
            String publicUrl,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.subjects = subjects;
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
     * Whom it vouches for.
     *
     * @param code that the browser came back with
     * @throws ProviderFailed when it does not, or is not to be believed
     */
    Vouched vouchedFor(String code, Handshake handshake) {
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
        JWTClaimsSet claims = known().tokens().believed(token, handshake.nonce());
        String issuer = given.issuer().toString();
        return new Vouched(
                issuer,
                claims.getSubject(),
                account(issuer, claims).filter(account -> account.opensAt(clock.instant())),
                given.trustsFactor() && hasAskedForFactor(claims));
    }

    private static boolean hasAskedForFactor(JWTClaimsSet claims) {
        return claims.getClaim("amr") instanceof Collection<?> used
                && used.stream().anyMatch(FACTORS::contains);
    }

    /** An administrator's is opened by the subject that it is bound to alone: a claim may be another person's tomorrow. */
    private Optional<Account> account(String issuer, JWTClaimsSet claims) {
        Optional<Long> bound = subjects.accountOf(issuer, claims.getSubject());
        return bound.isPresent()
                ? bound.flatMap(accounts::withId)
                : given().claim()
                        .flatMap(claim -> claimed(claims, claim))
                        .filter(account -> !account.reader("").is(Role.ADMIN))
                        .filter(account -> !subjects.isBound(account.id()));
    }

    private Optional<Account> claimed(JWTClaimsSet claims, String claim) {
        if (!(claims.getClaim(claim) instanceof String name) || name.isBlank()) {
            throw new ProviderFailed("The token does not claim " + claim + ".");
        }
        if (!claim.equals(ProviderSettings.MAIL)) {
            return accounts.named(name);
        }
        if (!Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
            throw new ProviderFailed("The provider has not verified that mail address.");
        }
        return accounts.alone(name);
    }

    private String basic(String secret) {
        String pair = ProviderCalls.encoded(given().client()) + ":" + ProviderCalls.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private ProviderSettings given() {
        return settings.orElseThrow(() -> new ProviderFailed("No identity provider is set."));
    }

    /** One asks; while it does, or when it fails, the others go by what was said before, and where nothing was they fail without waiting long. */
    private Met known() {
        Met before = met;
        if (before != null && (isFresh(before) || hasJustFailed())) {
            return before;
        }
        if (hasJustFailed() || !isMyTurn(before == null)) {
            if (before != null) {
                return before;
            }
            throw new ProviderFailed("The identity provider did not answer just now.");
        }
        try {
            Met meanwhile = met;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile;
            }
            Met now = said();
            met = now;
            return now;
        } catch (ProviderFailed unanswered) {
            failed = clock.instant();
            if (before != null) {
                return before;
            }
            throw unanswered;
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh(Met known) {
        return known.at().plus(KNOWN_FOR).isAfter(clock.instant());
    }

    private boolean hasJustFailed() {
        return failed.isAfter(clock.instant().minus(FAILED_FOR));
    }

    private boolean isMyTurn(boolean patient) {
        try {
            return patient ? asking.tryLock(1, TimeUnit.SECONDS) : asking.tryLock();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Met said() {
        String issuer = given().issuer().toString();
        JsonObject said = calls.get(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!issuer.equals(said.getString("issuer", ""))) {
            throw new ProviderFailed("It calls itself otherwise than ISTMO_OIDC_ISSUER.");
        }
        return new Met(
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                new ProviderTokens(issuer, given().client(), address(said, "jwks_uri"), clock),
                clock.instant());
    }

    private static URI address(JsonObject said, String name) {
        URI address = URI.create(said.getString(name, ""));
        if (!ProviderSettings.isSafe(address)) {
            throw new ProviderFailed("Its " + name + " is no address of https.");
        }
        return address;
    }
}
