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
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Secret;
import org.istmo.domain.problem.Words;
import org.omnifaces.util.Servlets;

/** The door to the pages: a session's cookie, or else the way to the sign-in page. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PageDoor {

    private static final int SESSION_DIGITS = 12;

    private PasswordCheck passwords;
    private PageSessions sessions;
    private SessionCookie cookie;
    private Accounts accounts;
    private SignedIn signedIn;
    private ClientAddress addresses;
    private Clock clock;

    protected PageDoor() {}

    @Inject
    public PageDoor(
            PasswordCheck passwords,
            PageSessions sessions,
            SessionCookie cookie,
            Accounts accounts,
            SignedIn signedIn,
            ClientAddress addresses,
            Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.addresses = addresses;
        this.clock = clock;
    }

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return cookie.in(request)
                .flatMap(session -> owner(session).map(account -> letIn(account, session, request, context)))
                .orElseGet(() -> toSignIn(request, response));
    }

    /** Name and password from the sign-in page. A new session begins and the one that the browser had ends. */
    AuthenticationStatus signIn(
            NameAndPassword given,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        Verdict verdict = passwords.ofPerson(given, addresses.of(request));
        if (!(verdict instanceof Verdict.Admitted admitted)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        cookie.in(request).ifPresent(before -> sessions.end(before, clock.instant()));
        String agent = Optional.ofNullable(request.getHeader("User-Agent"))
                .filter(Words::areOneLine)
                .orElse("");
        Secret session = sessions.begin(admitted.account().id(), addresses.of(request), agent, clock.instant());
        cookie.give(response, session);
        return letIn(admitted.account(), session, request, context);
    }

    private Optional<Account> owner(Secret session) {
        return sessions.accountOf(session, clock.instant())
                .flatMap(accounts::withId)
                .filter(account -> account.opensAt(clock.instant()));
    }

    /** A session is named by the beginning of its digest, from which nobody makes a cookie. */
    private AuthenticationStatus letIn(
            Account account, Secret session, HttpServletRequest request, HttpMessageContext context) {
        String from = addresses.of(request) + " session:" + session.digest().substring(0, SESSION_DIGITS);
        signedIn.as(account, from, Means.SESSION);
        return context.notifyContainerAboutLogin(account.name(), signedIn.roleWords());
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) {
            Servlets.facesRedirect(request, response, "/sign-in?to=%s", Servlets.getRequestURIWithQueryString(request));
        } else {
            Servlets.facesRedirect(request, response, "/sign-in");
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
