package org.istmo.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.web.account.SignedIn;
import org.istmo.web.problem.NotTheirs;

/**
 * Addresses of pages that are the offices' own. To anybody else there is none, whatever stands there and whatever is sent; who works for the offices and may not do
 * what a form asks for is refused.
 */
@SuppressWarnings("NullAway.Init")
public abstract class OfficeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    protected Reader reader() {
        return signedIn.reader();
    }

    /** Whether there is anything for this reader. */
    protected boolean opensTo(Reader reader, String path) {
        return reader.isStaff();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (!opensTo(reader(), path(request))) {
                throw new Missing("page");
            }
            super.service(request, response);
        } catch (Missing none) {
            log(none.detail());
            NotTheirs.met(none, request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Forbidden refused) {
            log(refused.detail());
            NotTheirs.met(refused, request);
            response.sendError(
                    request.getMethod().equals("POST")
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What the address says behind the servlet's own; empty where that is nothing. */
    protected static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    protected static void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(page).forward(request, response);
    }
}
