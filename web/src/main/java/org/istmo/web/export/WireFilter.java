package org.istmo.web.export;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the connection of an export at hand, for whoever has to cut it. */
@WebFilter(
        urlPatterns = {"/api/v1/exports/*", "/ledgers/*"},
        asyncSupported = true)
public class WireFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        new Wire(response).keepIn(request);
        chain.doFilter(request, response);
    }
}
