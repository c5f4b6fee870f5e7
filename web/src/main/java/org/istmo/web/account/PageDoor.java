package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Secret;
import org.istmo.web.page.OwnAnswer;
import org.omnifaces.util.Servlets;

/** The door to the pages: a session's cookie, or else the way to the sign-in page. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PageDoor {

    /** Of a request that was refused: whether it was for the address that it came from. */
    static final String TOO_MANY = "org.istmo.signIn.tooMany";

    private PasswordCheck passwords;
    private PageSessions sessions;
    private SessionCookie cookie;
    private Accounts accounts;
    private SignedIn signedIn;
    private ClientAddress addresses;
    private Entrance entrance;
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
            Entrance entrance,
            Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.addresses = addresses;
        this.entrance = entrance;
        this.clock = clock;
    }

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return cookie.in(request)
                .flatMap(session -> owner(session).map(account -> letIn(account, session, request, context)))
                .orElseGet(() -> toSignIn(request, response));
    }

    /** Name and password from the sign-in page. A new session begins and the one that the browser had ends; where a code is owed, the way leads on to its page. */
    AuthenticationStatus signIn(
            NameAndPassword given,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        Verdict verdict = passwords.ofPerson(given, addresses.of(request));
        if (verdict instanceof Verdict.Half half) {
            entrance.half(half.account(), "form", response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (!(verdict instanceof Verdict.Admitted admitted)) {
            request.setAttribute(TOO_MANY, verdict instanceof Verdict.TooMany);
            return AuthenticationStatus.SEND_FAILURE;
        }
        Secret session = entrance.enter(admitted.account(), request, response);
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
        String from = addresses.of(request) + " session:" + PageSessions.name(session);
        signedIn.as(account, from, Means.SESSION);
        return context.notifyContainerAboutLogin(account.name(), signedIn.roleWords());
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String asked = Servlets.getRequestURIWithQueryString(request);
        boolean leadsBack = request.getMethod().equals("GET");
        OwnAnswer.lead(
                response, leadsBack ? "/sign-in?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "/sign-in");
        response.setHeader("Cache-Control", "no-store");
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
