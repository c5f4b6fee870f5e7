package org.istmo.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /account}: a person's own. What changes how one signs in asks for the password once more. */
@WebServlet("/account/*")
@SuppressWarnings("NullAway.Init")
public class AccountServlet extends AddressServlet {

    /** Why a button did nothing. */
    static final String PROBLEM = "org.istmo.account.problem";
    /** A token that was made, or codes: shown this once. */
    static final String MADE = "org.istmo.account.made";

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/account";
    private static final String PROVIDER = "/provider";
    private static final String FACTOR = "/second-factor";
    private static final Pattern SESSION = Pattern.compile("/sessions/([0-9a-f]{12})/end");
    private static final Pattern TOKEN = Pattern.compile("/tokens/(\\d{1,18})/revoke");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient OwnAccountDesk desk;

    @Inject
    private transient TokenDesk tokens;

    @Inject
    private transient SecondFactors factors;

    @Inject
    private transient IdentityProvider provider;

    @Inject
    private transient ProviderSubjects subjects;

    @Inject
    private transient OneTimeLinks links;

    @Inject
    private transient ProviderCookie providerCookie;

    @Inject
    private transient SessionCookie cookie;

    @Inject
    private transient RefusalWords words;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (path) {
            case "", "/" -> ByAddress.show("/own-account.xhtml", request, response);
            case FACTOR -> ByAddress.show("/second-factor.xhtml", request, response);
            case PROVIDER -> response.sendRedirect(provider(request));
            default -> response.sendRedirect(path.startsWith(FACTOR) ? HERE + FACTOR : HERE);
        }
    }

    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        boolean factor = path.startsWith(FACTOR);
        try {
            if (factor) {
                takeFactor(reader, path.substring(FACTOR.length()), request, response);
            } else {
                takeOwn(reader, path, request, response);
            }
        } catch (Invalid wrong) {
            FilledForm form = FilledForm.sent(request.getParameterMap());
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, RefusalWords::first)));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(factor, request, response);
        } catch (Conflict meanwhile) {
            request.setAttribute(PROBLEM, words.of(meanwhile));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            show(factor, request, response);
        }
    }

    private void takeOwn(Reader reader, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher session = SESSION.matcher(path);
        Matcher token = TOKEN.matcher(path);
        if (session.matches()) {
            desk.endSession(reader, session.group(1));
            response.sendRedirect(
                    session.group(1).equals(session(request)) ? "/sign-in" : HERE + "?done=ended#sessions");
        } else if (token.matches()) {
            tokens.revoke(reader, Long.parseLong(token.group(1)));
            response.sendRedirect(HERE + "?done=revoked#tokens");
        } else {
            switch (path) {
                case "/password" -> {
                    desk.mustBeOf(reader, given(request, "current"));
                    desk.changePassword(reader, session(request), given(request, "next"), given(request, "again"));
                    response.sendRedirect(HERE + "?done=password");
                }
                case "/provider/bind" -> {
                    desk.mustBeOf(reader, given(request, "mine"), "/mine");
                    beginBinding(reader, response);
                    response.sendRedirect(HERE + "?done=to-bind#provider");
                }
                case "/provider/unbind" -> {
                    desk.mustBeOf(reader, given(request, "mine"), "/mine");
                    subjects.unbind(reader);
                    response.sendRedirect(HERE + "?done=unbound");
                }
                case "/sessions/end-others" -> {
                    desk.endOtherSessions(reader, session(request));
                    response.sendRedirect(HERE + "?done=ended#sessions");
                }
                case "/digest" -> {
                    desk.wantDigest(reader, given(request, "digest").equals("yes"));
                    response.sendRedirect(HERE + "?done=digest");
                }
                case "/tokens" -> {
                    desk.mustBeOf(reader, given(request, "proof"), "/proof");
                    ApiTokens.Issued issued =
                            tokens.make(reader, FilledToken.form(FilledForm.sent(request.getParameterMap())));
                    request.setAttribute(MADE, issued.secret().text());
                    show(false, request, response);
                }
                default -> throw new Missing("page");
            }
        }
    }

    /** Where somebody goes to be vouched for, who has begun to bind their account. */
    private String provider(HttpServletRequest request) {
        try {
            return providerCookie
                    .in(request)
                    .filter(begun -> provider.isThere())
                    .map(handshake -> provider.asks(handshake).toString())
                    .orElse(HERE);
        } catch (ProviderFailed unanswered) {
            log("An account was not bound: " + unanswered.getMessage());
            return HERE + "?done=not-bound";
        }
    }

    /** From the next page a link leads to the provider: browsers let no form lead elsewhere (Content-Security-Policy, form-action). */
    private void beginBinding(Reader reader, HttpServletResponse response) {
        if (!provider.isThere() || subjects.isBound(reader.account())) {
            throw new Conflict("provider-bound", "The account is bound already, or there is no identity provider.");
        }
        providerCookie.give(response, Handshake.binding(links.make(reader.account(), LinkPurpose.PROVIDER), HERE));
    }

    private void takeFactor(Reader reader, String what, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (what) {
            case "/begin" -> {
                desk.mustBeOf(reader, given(request, "current"));
                factors.begin(reader);
                response.sendRedirect(HERE + FACTOR);
            }
            case "/confirm" -> {
                request.setAttribute(MADE, factors.confirm(reader, session(request), given(request, "code")));
                show(true, request, response);
            }
            case "/codes" -> {
                desk.mustBeOf(reader, given(request, "current"));
                request.setAttribute(MADE, factors.codesAnew(reader, session(request)));
                show(true, request, response);
            }
            case "/off" -> {
                desk.mustBeOf(reader, given(request, "current"));
                desk.mustStandAlone(reader, given(request, "current"));
                factors.off(reader, session(request));
                response.sendRedirect(HERE + "?done=factor-off");
            }
            default -> throw new Missing("page");
        }
    }

    private static void show(boolean factor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ByAddress.show(factor ? "/second-factor.xhtml" : "/own-account.xhtml", request, response);
    }

    /** The name of the session that this is. */
    private String session(HttpServletRequest request) {
        return cookie.in(request).map(PageSessions::name).orElse("none");
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
