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
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.Admissions;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /admin/accounts}: the accounts, one that is opened, and one with all that an administrator does about it. */
@WebServlet("/admin/accounts/*")
@SuppressWarnings("NullAway.Init")
public class AccountsServlet extends AddressServlet {

    /** The account that a page is about. */
    static final String ACCOUNT = "org.istmo.account";
    /** A link that is shown this once. */
    static final String LINK = "org.istmo.account.link";

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/accounts";
    private static final String NEW = "/new";
    private static final Pattern ONE = Pattern.compile(
            "/([a-z0-9][a-z0-9._-]{0,119})(?:/(standing|mail|engagement|disable|enable|sign-out|password-link|factor-off|unbind))?");

    /** A session or a token of an account, ended alone. */
    private static final Pattern ENDED = Pattern.compile(
            "/([a-z0-9][a-z0-9._-]{0,119})/(?:sessions/([0-9a-f]{12})/end|tokens/([0-9]{1,18})/revoke)");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient AccountBook book;

    @Inject
    private transient AccountDesk desk;

    @Inject
    private transient Admissions admissions;

    @Inject
    private transient BindingDesk bindings;

    @Inject
    private transient AccessDesk access;

    @Inject
    private transient RefusalWords words;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = administrator();
        Matcher one = ONE.matcher(path);
        Matcher ended = ENDED.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/account-list.xhtml", request, response);
        } else if (path.equals(NEW)) {
            ByAddress.show("/account-new.xhtml", request, response);
        } else if (one.matches() && one.group(2) == null) {
            show(book.named(reader, one.group(1)), request, response);
        } else if (one.matches()) {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(HERE + "/" + book.named(reader, one.group(1)).name());
        } else if (ended.matches()) {
            response.sendRedirect(
                    HERE + "/" + book.named(reader, ended.group(1)).name());
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = administrator();
        Matcher one = ONE.matcher(path);
        Matcher ended = ENDED.matcher(path);
        if (path.equals(NEW)) {
            open(reader, request, response);
        } else if (one.matches() && one.group(2) != null) {
            act(reader, book.named(reader, one.group(1)), one.group(2), request, response);
        } else if (ended.matches()) {
            response.sendRedirect(HERE + "/" + ended.group(1) + "?done=" + end(reader, ended));
        } else {
            throw new Missing("page");
        }
    }

    /** @return what ended */
    private String end(Reader reader, Matcher ended) {
        if (ended.group(2) != null) {
            access.endSession(reader, ended.group(1), ended.group(2));
            return "session#sessions";
        }
        access.revoke(reader, ended.group(1), Long.parseLong(ended.group(3)));
        return "token#tokens";
    }

    private void open(Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            KeptAccount opened = desk.open(reader, FilledAccount.opening(form));
            response.sendRedirect(HERE + "/" + opened.name() + "?done=opened");
            return;
        } catch (Invalid wrong) {
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, RefusalWords::first)));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Conflict taken) {
            request.setAttribute(FilledForm.ATTRIBUTE, form);
            request.setAttribute(AccountServlet.PROBLEM, words.of(taken));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        ByAddress.show("/account-new.xhtml", request, response);
    }

    private void act(
            Reader reader, KeptAccount account, String what, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            Optional<String> link = done(reader, account, what, form);
            if (link.isEmpty()) {
                response.sendRedirect(HERE + "/" + account.name() + "?done=" + what);
                return;
            }
            request.setAttribute(LINK, link.get());
        } catch (Invalid wrong) {
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, RefusalWords::first)));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Stale stale) {
            request.setAttribute(FilledForm.ATTRIBUTE, form);
            request.setAttribute(AccountServlet.PROBLEM, words.of(stale));
            response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
        } catch (Conflict meanwhile) {
            request.setAttribute(AccountServlet.PROBLEM, words.of(meanwhile));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        show(book.named(reader, account.name()), request, response);
    }

    /** @return a link that is shown this once, or nothing */
    private Optional<String> done(Reader reader, KeptAccount account, String what, FilledForm form) {
        String name = account.name();
        switch (what) {
            case "standing" ->
                desk.change(reader, name, Optional.of(form.version()), FilledAccount.standing(form, account));
            case "mail" -> desk.tellAt(reader, name, FilledAccount.mail(form));
            case "engagement" -> desk.engage(reader, name, FilledAccount.engagement(form));
            case "disable" -> admissions.disable(reader, name);
            case "enable" -> admissions.enable(reader, name);
            case "sign-out" -> admissions.signOut(reader, name);
            case "unbind" -> bindings.undo(reader, name);
            case "factor-off" -> {
                return desk.factorOff(reader, name);
            }
            default -> {
                return desk.passwordLink(reader, name);
            }
        }
        return Optional.empty();
    }

    private static void show(KeptAccount account, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ACCOUNT, account);
        ByAddress.show("/account-one.xhtml", request, response);
    }

    private Reader administrator() {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.ADMIN);
        return reader;
    }
}
