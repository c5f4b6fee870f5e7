package org.istmo.web.treaty;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** {@code /treaties/participation}: what of the States' part in treaties waits to be confirmed, several at once by one source, and one with its form. */
@WebServlet("/treaties/participation/*")
@SuppressWarnings("NullAway.Init")
public class ParticipationServlet extends OfficeServlet {

    static final String HERE = "/treaties/participation";

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/([A-Za-z0-9-]{1,20})/([A-Z]{2})");
    private static final String LIST_PAGE = "/treaty-participations.xhtml";
    private static final String PAGE = "/treaty-participation.xhtml";

    @Inject
    private transient Participations participations;

    @Inject
    private transient ParticipationForms forms;

    @Inject
    private transient ParticipationListPage list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (path(request).isEmpty()) {
            ByAddress.show(LIST_PAGE, request, response);
        } else {
            named(request);
            ByAddress.show(PAGE, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reader().mustBe(Role.TREATY);
        FilledForm form = FilledForm.sent(request.getParameterMap());
        if (path(request).isEmpty()) {
            ParticipationForms.Taken taken = forms.confirmChosen(reader(), form);
            list.took(taken);
            answer(taken.form(), list.doneAt(taken.count()), LIST_PAGE, request, response);
        } else {
            Participation known = named(request);
            answer(
                    forms.confirm(reader(), known, form),
                    ParticipationPage.href(known) + "?done=confirmed",
                    PAGE,
                    request,
                    response);
        }
    }

    private static void answer(
            FilledForm form, String next, String again, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            ByAddress.show(again, request, response);
        } else {
            response.sendRedirect(next);
        }
    }

    private Participation named(HttpServletRequest request) {
        Matcher one = ONE.matcher(path(request));
        if (!one.matches()) {
            throw new Missing("page");
        }
        Participation known = participations.one(Scope.of(reader()), one.group(1), one.group(2), Optional.empty());
        request.setAttribute(ParticipationPage.KNOWN, known);
        return known;
    }
}
