package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.Secret;
import org.istmo.web.problem.WrittenProblem;

/** The door to {@code /api}: HTTP Basic (RFC 7617) and Bearer (RFC 6750), nothing else, and the account's state as it is now. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ApiDoor {

    static final String CHALLENGE = "Basic realm=\"Istmo\", charset=\"UTF-8\"";
    private static final String BEARER_CHALLENGE = "Bearer realm=\"Istmo\", error=\"invalid_token\"";
    private static final String BEARER = "Bearer ";

    /** In seconds; the hour may have begun long ago. */
    private static final String LATER = "600";

    private PasswordCheck passwords;
    private RefusedTokens refusedTokens;
    private ApiTokens tokens;
    private Accounts accounts;
    private SignedIn signedIn;
    private ClientAddress addresses;
    private Clock clock;

    protected ApiDoor() {}

    @Inject
    public ApiDoor(
            PasswordCheck passwords,
            RefusedTokens refusedTokens,
            ApiTokens tokens,
            Accounts accounts,
            SignedIn signedIn,
            ClientAddress addresses,
            Clock clock) {
        this.passwords = passwords;
        this.refusedTokens = refusedTokens;
        this.tokens = tokens;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.addresses = addresses;
        this.clock = clock;
    }

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return byToken(new Secret(header.substring(BEARER.length()).strip()), request, context)
                    .orElseGet(() -> {
                        refusedTokens.refused(addresses.of(request));
                        response.addHeader("WWW-Authenticate", BEARER_CHALLENGE);
                        return unauthorized(response, "This token is unknown, revoked or expired.");
                    });
        }
        Optional<NameAndPassword> given = NameAndPassword.ofHeader(header);
        if (given.isEmpty()) {
            return unauthorized(response, "Sign in with HTTP Basic or with a token of yours.");
        }
        Verdict verdict = passwords.ofProgram(given.get(), addresses.of(request));
        if (verdict instanceof Verdict.Admitted admitted) {
            signedIn.as(admitted.account(), addresses.of(request) + " password", Means.PASSWORD);
            return letIn(admitted.account(), context);
        }
        if (verdict instanceof Verdict.TooMany) {
            return tooMany(response);
        }
        return verdict instanceof Verdict.Busy
                ? busy(response)
                : unauthorized(response, "Name and password do not belong together, or the account is locked.");
    }

    private Optional<AuthenticationStatus> byToken(
            Secret secret, HttpServletRequest request, HttpMessageContext context) {
        return tokens.opening(secret, clock.instant())
                .flatMap(token -> accounts.withId(token.account())
                        .filter(account -> account.opensAt(clock.instant()))
                        .map(account -> {
                            signedIn.byToken(account, addresses.of(request) + " token:" + token.id(), token.reach());
                            return letIn(account, context);
                        }));
    }

    private AuthenticationStatus letIn(Account account, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(account.name(), signedIn.roleWords());
    }

    private static AuthenticationStatus unauthorized(HttpServletResponse response, String detail) {
        response.addHeader("WWW-Authenticate", CHALLENGE);
        WrittenProblem.write(response, 401, "unauthorized", detail);
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** RFC 6585, 4. */
    private static AuthenticationStatus tooMany(HttpServletResponse response) {
        response.addHeader("Retry-After", LATER);
        WrittenProblem.write(
                response,
                429,
                "too-many-names",
                "From this address too many names were tried with wrong passwords. Whoever was let in from it within a day is let in; others wait for an hour.");
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus busy(HttpServletResponse response) {
        response.addHeader("Retry-After", "3");
        WrittenProblem.write(response, 503, "busy", "Too many passwords are being tried for this name.");
        return AuthenticationStatus.SEND_FAILURE;
    }
}
