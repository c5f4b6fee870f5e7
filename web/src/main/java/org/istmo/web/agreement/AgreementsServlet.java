package org.istmo.web.agreement;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.grant.AgreementFormPage;
import org.istmo.web.grant.AgreementForms;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;
import org.istmo.web.problem.NotTheirs;
import org.istmo.web.unsent.KeptForms;
import org.istmo.web.verify.VerifyForm;

/**
 * The rooms' addresses: {@code /agreements/{id}}, for the staff and for the agreement's donor; to anybody else there is none. The list of all of them is the
 * staff's, and the forms that enter one and change one are those of who may.
 */
@WebServlet("/agreements/*")
@MultipartConfig(maxFileSize = VerifyForm.MOST)
@SuppressWarnings("NullAway.Init")
public class AgreementsServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern EDIT = Pattern.compile("/(\\d{1,18})/edit");
    private static final String NEW = "/new";
    private static final String FORM = "/agreement-form.xhtml";

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient KeptAgreements agreements;

    @Inject
    private transient RoomPages rooms;

    @Inject
    private transient AgreementForms forms;

    @Inject
    private transient KeptForms kept;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher edit = EDIT.matcher(path);
        if (path.isEmpty()) {
            Scope.of(reader()).mustBeStaff();
            ByAddress.show("/agreement-list.xhtml", request, response);
        } else if (path.equals(NEW)) {
            mustWrite();
            ByAddress.show(FORM, request, response);
        } else if (edit.matches()) {
            request.setAttribute(AgreementFormPage.CHANGED, written(edit));
            ByAddress.show(FORM, request, response);
        } else if (!rooms.answer(path, request, response)) {
            throw new Missing("page");
        }
    }

    /** Who sees the agreement and may not change it is refused; to anybody else there is none. */
    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            if (!rooms.take(path, request, response)) {
                write(path, request, response);
            }
        } catch (Forbidden refused) {
            log(refused.detail());
            NotTheirs.met(refused, request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void write(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher edit = EDIT.matcher(path);
        if (!reader().isStaff() || (!path.equals(NEW) && !edit.matches())) {
            throw new Missing("page");
        }
        FilledForm sent = FilledForm.sent(request.getParameterMap());
        if (path.equals(NEW)) {
            mustWrite();
            taken(sent, forms.enter(reader(), sent), request, response);
        } else {
            KeptAgreement changed = written(edit);
            request.setAttribute(AgreementFormPage.CHANGED, changed);
            taken(sent, forms.change(reader(), changed.id(), sent), request, response);
        }
    }

    private void taken(
            FilledForm sent, AgreementForms.Entered entered, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String page = request.getServletPath() + request.getPathInfo();
        if (entered.more()) {
            kept.keepShown(page, sent);
            request.setAttribute(FilledForm.ATTRIBUTE, entered.form());
            ByAddress.show(FORM, request, response);
        } else if (entered.form().isWrong()) {
            kept.keepShown(page, sent);
            FormTaker.again(entered.form(), request, response);
            ByAddress.show(FORM, request, response);
        } else {
            kept.sent(page, sent);
            response.sendRedirect("/agreements/" + entered.agreement() + "?done=entered");
        }
    }

    /** @throws Forbidden unless the reader may change it */
    private KeptAgreement written(Matcher path) {
        KeptAgreement kept = agreements.withId(Scope.of(reader()), Long.parseLong(path.group(1)));
        mustWrite();
        if (!reader().actsFor(kept.terms().office())) {
            throw new Forbidden(
                    "not-your-office",
                    "This account does not act for " + kept.terms().office() + ".");
        }
        return kept;
    }

    private void mustWrite() {
        if (!AgreementForms.isWriting(reader())) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
