package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Secret;
import org.istmo.domain.access.SignInSteps;
import org.istmo.domain.problem.Words;

/** Where sessions of pages begin, by whatever means somebody proved who they are. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Entrance {

    private PageSessions sessions;
    private SignInSteps steps;
    private SessionCookie cookie;
    private StepCookie stepCookie;
    private LeftCookie left;
    private ClientAddress addresses;
    private Clock clock;

    protected Entrance() {}

    @Inject
    public Entrance(
            PageSessions sessions,
            SignInSteps steps,
            SessionCookie cookie,
            StepCookie stepCookie,
            LeftCookie left,
            ClientAddress addresses,
            Clock clock) {
        this.sessions = sessions;
        this.steps = steps;
        this.cookie = cookie;
        this.stepCookie = stepCookie;
        this.left = left;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A new session begins and the one that the browser had ends. */
    Secret enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        boolean others = Stream.concat(cookie.in(request).stream(), left.in(request).stream())
                .flatMap(before -> sessions.whose(before).stream())
                .anyMatch(owner -> owner != account.id());
        if (others) {
            left.share(response);
        }
        cookie.in(request).ifPresent(before -> sessions.end(before, clock.instant()));
        String agent = Optional.ofNullable(request.getHeader("User-Agent"))
                .filter(Words::areOneLine)
                .orElse("");
        Secret session = sessions.begin(account.id(), addresses.of(request), agent, clock.instant());
        cookie.give(response, session);
        return session;
    }

    /** The first factor was right: the browser is given what it comes back with to give the second. */
    void half(Account account, String how, HttpServletResponse response) {
        stepCookie.give(response, steps.begin(account.id(), how, clock.instant()));
    }

    /** Who is half signed in in this browser. */
    Optional<SignInSteps.Half> half(HttpServletRequest request) {
        return stepCookie.in(request).flatMap(step -> steps.of(step, clock.instant()));
    }

    /** What was half is whole. */
    void whole(Account account, HttpServletRequest request, HttpServletResponse response) {
        stepCookie.in(request).ifPresent(steps::end);
        stepCookie.takeBack(response);
        enter(account, request, response);
    }
}
