package org.istmo.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.delivery.AccountNews;

/** The way to the identity provider and back. Whatever fails leads to the sign-in page, which says so and no more. */
@WebServlet({"/sign-in/provider", IdentityProvider.BACK})
@SuppressWarnings("NullAway.Init")
public class ProviderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FAILED = "/sign-in?told=provider";
    private static final String BOUND = "/account?done=bound";
    private static final String TAKEN = "/account?done=not-bound";

    @Inject
    private transient IdentityProvider provider;

    @Inject
    private transient ProviderSubjects subjects;

    @Inject
    private transient AccountNews news;

    @Inject
    private transient ProviderCookie cookie;

    @Inject
    private transient AwayForms away;

    @Inject
    private transient AwayCookie awayCookie;

    @Inject
    private transient SignInDesk desk;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient RefusedTokens refused;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isThere()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (request.getServletPath().equals(IdentityProvider.BACK)) {
                back(request, response);
            } else {
                there(request, response);
            }
        } catch (ProviderFailed failed) {
            log("Nobody was vouched for: " + failed.getMessage());
            refused(request, response);
        }
    }

    private void there(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Handshake handshake = Handshake.begun(ReturnAddress.of(request.getParameter("to")));
        String there = provider.asks(handshake).toString();
        cookie.give(response, handshake);
        response.sendRedirect(there);
    }

    private void back(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Handshake> begun = cookie.in(request).filter(handshake -> handshake.isOf(given(request, "state")));
        cookie.takeBack(response);
        if (begun.isEmpty()) {
            refused(request, response);
            return;
        }
        Handshake handshake = begun.get();
        Optional<Reader> owner = desk.binds(handshake, addresses.of(request));
        Vouched vouched = provider.vouchedFor(given(request, "code"), handshake);
        if (owner.isPresent()) {
            bind(owner.get(), vouched, response);
            return;
        }
        Verdict verdict = desk.byProvider(vouched, addresses.of(request));
        if (verdict instanceof Verdict.Admitted admitted) {
            entrance.enter(admitted.account(), request, response);
            response.sendRedirect(goesTo(admitted.account(), handshake, request, response));
        } else if (verdict instanceof Verdict.Half half) {
            entrance.half(half.account(), "provider", response);
            response.sendRedirect(SignInServlet.codePage(goesTo(half.account(), handshake, request, response)));
        } else {
            response.sendRedirect(FAILED);
        }
    }

    /** To the form that was sent when the session was over, or else to where they were going. */
    private String goesTo(
            Account account, Handshake handshake, HttpServletRequest request, HttpServletResponse response) {
        String parcel = awayCookie.in(request);
        awayCookie.takeBack(request, response);
        return away.back(account.reader(addresses.of(request)), parcel, handshake.to());
    }

    private void bind(Reader owner, Vouched vouched, HttpServletResponse response) throws IOException {
        try {
            subjects.bind(owner, vouched.issuer(), vouched.subject());
            news.tell(owner, owner.account(), owner.name(), AccountNews.What.PROVIDER);
            response.sendRedirect(BOUND);
        } catch (Conflict taken) {
            response.sendRedirect(TAKEN);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused.refused("provider", addresses.of(request));
        response.sendRedirect(FAILED);
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
