package org.istmo.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Gives a problem to what is refused below {@code /api} before a resource is found, such as a Content-Type that is none; no page of the server's. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RefusalsOfTheServer extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 400;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new WithoutPages(response));
        boolean empty = !response.isCommitted() && response.getContentType() == null;
        if (response.getStatus() >= FIRST && empty) {
            WrittenProblem.write(response, response.getStatus());
        }
    }

    /** What is to be an error page is a status alone. */
    private static final class WithoutPages extends HttpServletResponseWrapper {

        WithoutPages(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new UnclosedWhenGone(super.getOutputStream());
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
