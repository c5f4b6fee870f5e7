package org.istmo.web.unsent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.TooLarge;
import org.istmo.web.account.AwayForms;
import org.istmo.web.account.ReturnAddress;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.LongForms;
import org.istmo.web.language.Reading;
import org.istmo.web.page.OfficeServlet;

/**
 * Where the pages' script keeps what is being typed: {@code /unsent}. It is the writer's own, and no part of the business before the form is sent. {@code
 * /unsent/drop} lets go of it, by a plain form, and leads back to its page.
 */
@WebServlet({"/unsent", "/unsent/drop"})
@SuppressWarnings("NullAway.Init")
public class UnsentServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient KeptForms forms;

    @Inject
    private transient Reading reading;

    /** Whoever sent a form may let go of it: donors send some too. */
    @Override
    protected boolean opensTo(Reader reader, String path) {
        return true;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        throw new Missing("page");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        String page = form.value("page");
        if (request.getServletPath().endsWith("/drop")) {
            drop(page, form.value("to"), response);
            return;
        }
        if (!LongForms.isAt(page) || !writes(reader())) {
            throw new Missing("page");
        }
        try {
            Optional<String> at = forms.keep(page, form);
            say(
                    response,
                    at.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST,
                    at.map(when -> reading.say("unsent.kept", when)).orElseGet(() -> reading.say("unsent.notKept")));
        } catch (TooLarge | Invalid refused) {
            log(refused.detail());
            say(response, HttpServletResponse.SC_BAD_REQUEST, reading.say("unsent.notKept"));
        }
    }

    /** Donors have no such form. */
    private static boolean writes(Reader reader) {
        return reader.isStaff() || reader.isAnyOf(Role.ADMIN, Role.VERIFIER);
    }

    /** @param to where the form stood that came back when its session was over; empty where it is one that is kept while it is typed */
    private void drop(String page, String to, HttpServletResponse response) throws IOException {
        if (!to.isEmpty()) {
            forms.drop(AwayForms.KEPT + page);
            response.sendRedirect(ReturnAddress.of(to));
            return;
        }
        if (!LongForms.isAt(page)) {
            throw new Missing("page");
        }
        forms.drop(page);
        response.sendRedirect(page.replace(" ", "%20"));
    }

    private static void say(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(words);
    }
}
