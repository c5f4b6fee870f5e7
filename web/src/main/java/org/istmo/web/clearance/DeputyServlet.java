package org.istmo.web.clearance;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.clearance.Deputies;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** The addresses of deputies: {@code /deputies} shows and names them, {@code /deputies/{id}/end} ends one. */
@WebServlet("/deputies/*")
@SuppressWarnings("NullAway.Init")
public class DeputyServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/deputy-list.xhtml";
    private static final Pattern END = Pattern.compile("/(\\d{1,18})/end");

    @Inject
    private transient Deputies deputies;

    @Inject
    private transient Offices offices;

    @Inject
    private transient FormTaker taker;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (path(request).isEmpty()) {
            ByAddress.show(PAGE, request, response);
        } else if (END.matcher(path(request)).matches()) {
            // Where a button was sent to: whoever comes by its address is led to the page.
            response.sendRedirect("/deputies");
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher end = END.matcher(path(request));
        FilledForm sent = FilledForm.sent(request.getParameterMap());
        if (!path(request).isEmpty() && !end.matches()) {
            throw new Missing("page");
        }
        FilledForm form = taker.take(sent, RefusalWords::first, () -> {
            if (end.matches()) {
                deputies.end(reader(), Long.parseLong(end.group(1)));
            } else {
                deputies.name(reader(), DeputyForm.terms(body(sent), reader().name(), offices));
            }
        });
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            ByAddress.show(PAGE, request, response);
            return;
        }
        response.sendRedirect("/deputies?done=" + (end.matches() ? "ended" : "named"));
    }

    /** The same as {@code POST /api/v1/deputies} takes it; who is stood in for is the reader. */
    static String body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (String name : List.of("deputy", "office", "role", "from", "to", "reason")) {
            if (!form.value(name).isEmpty()) {
                body.add(name, form.value(name));
            }
        }
        return body.build().toString();
    }
}
