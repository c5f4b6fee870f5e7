package org.istmo.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.issue.LookEnded;
import org.istmo.web.form.FilledForm;
import org.istmo.web.page.ByAddress;
import org.istmo.web.problem.NotTheirs;

/** What an order would make, as the form of {@code /reports/new} is filled in: the summary by itself, which the page's script sets beside the form, and the first pages. */
@WebServlet({"/reports/new/look", "/reports/new/look.pdf"})
@SuppressWarnings("NullAway.Init")
public class OrderLookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SubjectChoices choices;

    @Inject
    private transient LookDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            choices.mustOrder();
            if (request.getServletPath().endsWith(".pdf")) {
                send(request, response);
            } else {
                request.setAttribute(OrderLookPage.NOW, true);
                ByAddress.show("/order-look.xhtml", request, response);
            }
        } catch (Missing none) {
            log(none.detail());
            NotTheirs.met(none, request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> pages;
        try {
            pages = desk.pages(FilledForm.sent(request.getParameterMap()));
        } catch (LookEnded ended) {
            log(ended.getMessage());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        } catch (Refusal refused) {
            NotTheirs.met(refused, request);
            throw new Missing("pages");
        }
        byte[] bytes = pages.orElseThrow(() -> new Missing("pages"));
        response.setContentType("application/pdf");
        response.setContentLength(bytes.length);
        FileRules.TO_LOOK_AT.tell(response, "preview.pdf");
        response.getOutputStream().write(bytes);
    }
}
