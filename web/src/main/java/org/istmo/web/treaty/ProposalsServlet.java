package org.istmo.web.treaty;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** {@code /treaties/proposals}: articles that activities may support, and the form that decides on those that are ticked. */
@WebServlet("/treaties/proposals/*")
@SuppressWarnings("NullAway.Init")
public class ProposalsServlet extends OfficeServlet {

    static final String HERE = "/treaties/proposals";

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/treaty-proposals.xhtml";

    @Inject
    private transient ProposalForms forms;

    @Inject
    private transient ProposalListPage list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        mustBeHere(request);
        ByAddress.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        mustBeHere(request);
        reader().mustBe(Role.TREATY);
        ProposalForms.Taken taken = forms.take(reader(), FilledForm.sent(request.getParameterMap()));
        if (taken.form().isWrong()) {
            FormTaker.again(taken.form(), request, response);
            list.took(taken);
            ByAddress.show(PAGE, request, response);
        } else {
            response.sendRedirect(list.at("done=" + taken.word() + "&count=" + taken.count()));
        }
    }

    private static void mustBeHere(HttpServletRequest request) {
        if (!path(request).isEmpty()) {
            throw new Missing("page");
        }
    }
}
