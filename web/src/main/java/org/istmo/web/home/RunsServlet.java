package org.istmo.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.web.account.SignedIn;

/** The addresses of runs that mails name: {@code /runs/{id}}. To whoever may not see it there is none. */
@WebServlet("/runs/*")
@SuppressWarnings("NullAway.Init")
public class RunsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient RunBook runs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher page = PAGE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (!page.matches()) {
                throw new Missing("page");
            }
            long id = Long.parseLong(page.group(1));
            runs.shown(signedIn.reader(), id);
            request.setAttribute(RunPage.ID, id);
            request.getRequestDispatcher("/run.xhtml").forward(request, response);
        } catch (Missing | Forbidden none) {
            log(none.detail());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
