package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Secret;
import org.istmo.web.page.AsIfAsked;
import org.istmo.web.page.OwnAnswer;
import org.omnifaces.util.Servlets;

/** The door to the pages: a session's cookie, or else the way to the sign-in page. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PageDoor {

    /** Of a request that was refused: whether it was for the address that it came from. */
    static final String TOO_MANY = "org.istmo.signIn.tooMany";

    /** Of a request that gave the first factor: who owes the second. */
    static final String HALF = "org.istmo.signIn.half";

    private PasswordCheck passwords;
    private PageSessions sessions;
    private SessionCookie cookie;
    private Accounts accounts;
    private LeftCookie left;
    private AwayForms away;
    private AwayCookie awayCookie;
    private IdentityProvider provider;
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
            LeftCookie left,
            AwayForms away,
            AwayCookie awayCookie,
            IdentityProvider provider,
            SignedIn signedIn,
            ClientAddress addresses,
            Entrance entrance,
            Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.accounts = accounts;
        this.left = left;
        this.away = away;
        this.awayCookie = awayCookie;
        this.provider = provider;
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
            request.setAttribute(HALF, half.account().reader(addresses.of(request)));
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
        Optional<PageSessions.Live> live = sessions.seen(session, clock.instant());
        live.ifPresent(one -> signedIn.lasts(one.left()));
        return live.flatMap(one -> accounts.withId(one.account())).filter(account -> account.opensAt(clock.instant()));
    }

    /** A session is named by the beginning of its digest, from which nobody makes a cookie. */
    private AuthenticationStatus letIn(
            Account account, Secret session, HttpServletRequest request, HttpMessageContext context) {
        String from = addresses.of(request) + " session:" + PageSessions.name(session);
        signedIn.as(account, from, Means.SESSION);
        return context.notifyContainerAboutLogin(account.name(), signedIn.roleWords());
    }

    /** A form that was sent is not taken. What it held goes through the sign-in page where its writer is known; of any other request its page is asked for again. */
    private AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (!away.isSent(request)) {
            boolean leadsBack = request.getMethod().equals("GET");
            OwnAnswer.lead(
                    response, leadsBack ? signIn(Servlets.getRequestURIWithQueryString(request), "") : "/sign-in");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        Optional<Long> writer = left.isShared(request)
                ? Optional.empty()
                : cookie.in(request)
                        .flatMap(sessions::whose)
                        .or(() -> left.in(request).flatMap(sessions::whose));
        Optional<String> parcel = writer.flatMap(account -> away.parcel(request, account));
        if (parcel.isPresent()) {
            showSignIn(parcel.get(), request, response);
        } else {
            OwnAnswer.lead(response, signIn(AwayForms.page(request), "&told=away"));
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String signIn(String to, String told) {
        return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + told;
    }

    private void showSignIn(String parcel, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(SignInPage.AWAY, parcel);
        if (provider.isThere() && AwayForms.isShort(parcel)) {
            awayCookie.give(response, parcel);
        }
        try {
            request.getRequestDispatcher("/sign-in").forward(new AsIfAsked(request), OwnAnswer.of(response));
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
