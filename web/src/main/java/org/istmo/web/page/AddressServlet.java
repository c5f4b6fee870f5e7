package org.istmo.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.web.problem.NotTheirs;

/** Pages below one address. To whom a page is not open there is none. */
public abstract class AddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * Answers a page that is asked for.
     *
     * @param path behind the address, such as {@code /4}; empty at the address itself
     * @throws Missing when there is nothing
     * @throws Forbidden when it is not open to whoever asks
     */
    protected abstract void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException;

    /** Takes a form; here there is none to take. */
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        throw new Missing("page");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            answer(path(request), request, response);
        } catch (Missing | Forbidden none) {
            missing(none, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            take(path(request), request, response);
        } catch (Missing | Forbidden none) {
            missing(none, request, response);
        }
    }

    private void missing(Refusal why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log(why.detail());
        NotTheirs.met(why, request);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
