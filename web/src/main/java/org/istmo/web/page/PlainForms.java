package org.istmo.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Forms without a script. The component library's script adds the nonce of the page's content security policy to each form, and the library refuses a
 * form that has none; a plain form gets a fresh one here. And the page that says a form was refused does not take that form after all.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class PlainForms extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new AsIfAsked(request), response);
        } else if (isPageForm(request)) {
            chain.doFilter(new WithNonce(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPageForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && !request.getServletPath().startsWith("/api");
    }
}
