package org.istmo.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Secret;
import org.istmo.domain.access.SignInSteps;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.ByAddress;

/** The pages beside the sign-in page: the code that is owed, a link that is asked for, one that came by mail, and the password that is chosen under one. */
@WebServlet({SignInServlet.ASK, SignInServlet.CODE, SignInServlet.LINK, SignInServlet.PASSWORD})
@SuppressWarnings("NullAway.Init")
public class SignInServlet extends HttpServlet {

    static final String ASK = "/sign-in/ask";
    static final String CODE = "/sign-in/code";
    static final String LINK = "/sign-in/link";
    static final String PASSWORD = "/sign-in/password";
    private static final String OVER = "/sign-in?told=link";
    private static final String KEY = "key";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInDesk desk;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient LinkRequests requests;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient RefusalWords words;

    @Inject
    private transient Reading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (request.getServletPath()) {
            case ASK -> ByAddress.show("/sign-in-ask.xhtml", request, response);
            case CODE -> {
                if (entrance.half(request).isPresent()) {
                    ByAddress.show("/sign-in-code.xhtml", request, response);
                } else {
                    response.sendRedirect("/sign-in?told=code");
                }
            }
            case LINK -> ByAddress.show("/sign-in-link.xhtml", request, response);
            default -> ByAddress.show("/sign-in-password.xhtml", request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (request.getServletPath()) {
            case ASK -> ask(request, response);
            case CODE -> code(request, response);
            case LINK -> link(request, response);
            default -> password(request, response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        if (form.value("name").isEmpty()) {
            again(
                    form.with(Map.of("name", reading.say("signIn.ask.missing"))),
                    "/sign-in-ask.xhtml",
                    request,
                    response);
            return;
        }
        requests.ask(form.value("name"), addresses.of(request));
        response.sendRedirect(ASK + "?done=asked");
    }

    private void code(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<SignInSteps.Half> half = entrance.half(request);
        if (half.isEmpty()) {
            response.sendRedirect("/sign-in?told=code");
            return;
        }
        String typed = Optional.ofNullable(request.getParameter("code")).orElse("");
        String why = reading.say("signIn.code.wrong");
        try {
            if (desk.byCode(half.get(), typed, addresses.of(request)) instanceof Verdict.Admitted admitted) {
                entrance.whole(admitted.account(), request, response);
                response.sendRedirect(to(request));
                return;
            }
        } catch (Conflict sealed) {
            why = words.of(sealed);
        }
        FilledForm wrong = FilledForm.holding(Map.of()).with(Map.of("code", why));
        again(wrong, "/sign-in-code.xhtml", request, response);
    }

    private void link(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (lacksKey("/sign-in-link.xhtml", request, response)) {
            return;
        }
        Verdict verdict = desk.byLink(key(request), addresses.of(request));
        if (verdict instanceof Verdict.Admitted admitted) {
            entrance.enter(admitted.account(), request, response);
            response.sendRedirect(ReturnAddress.HOME);
        } else if (verdict instanceof Verdict.Half half) {
            entrance.half(half.account(), "link", response);
            response.sendRedirect(CODE);
        } else {
            response.sendRedirect(OVER);
        }
    }

    private void password(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (lacksKey("/sign-in-password.xhtml", request, response)) {
            return;
        }
        try {
            boolean chosen = desk.choosePassword(
                    key(request), given(request, "next"), given(request, "again"), addresses.of(request));
            response.sendRedirect(chosen ? "/sign-in?told=password" : OVER);
        } catch (Invalid wrong) {
            again(
                    linked(request).with(words.of(wrong, RefusalWords::first)),
                    "/sign-in-password.xhtml",
                    request,
                    response);
        }
    }

    private static void again(FilledForm form, String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(FilledForm.ATTRIBUTE, form);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        ByAddress.show(page, request, response);
    }

    /** Where no script has taken the key out of the address the person has pasted the link: without it the page is shown again. */
    private boolean lacksKey(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean lacks = LinkKey.typed(given(request, KEY)).isEmpty();
        if (lacks) {
            again(linked(request).with(Map.of(KEY, reading.say("signIn.key.missing"))), page, request, response);
        }
        return lacks;
    }

    /** What the form of a link is shown again with: never the passwords. */
    private static FilledForm linked(HttpServletRequest request) {
        return FilledForm.holding(Map.of(KEY, List.of(given(request, KEY))));
    }

    private static Secret key(HttpServletRequest request) {
        return LinkKey.typed(given(request, KEY)).orElseGet(() -> new Secret(""));
    }

    private static String to(HttpServletRequest request) {
        return ReturnAddress.of(request.getParameter("to"));
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** The address of the page that asks for a code. */
    static String codePage(String to) {
        return CODE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
