package org.istmo.web.unsent;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.LongForms;

/**
 * Hands what was typed into a long form, and not sent, to its page, as if it had been sent and not taken; once it is sent it is let go of, and kept where it is shown
 * again. An address that fills a form in comes before what was typed.
 */
@WebFilter({"/schedules/*", "/findings/*", "/reports/new", "/treaties/*", "/admin/reference/*", "/reconciliations/*"})
@SuppressWarnings("NullAway.Init")
public class LongFormFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient KeptForms forms;

    @Inject
    public LongFormFilter(SignedIn signedIn, KeptForms forms) {
        this.signedIn = signedIn;
        this.forms = forms;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = request.getRequestURI().replace("%20", " ");
        if (signedIn.someone().isEmpty() || !LongForms.isHanded(page)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("POST")) {
            send(page, request, response, chain);
        } else {
            if (request.getQueryString() == null) {
                forms.of(page).ifPresent(kept -> {
                    request.setAttribute(FilledForm.ATTRIBUTE, kept.form());
                    request.setAttribute(LongForms.BEGUN, kept.at());
                });
            }
            chain.doFilter(request, response);
        }
    }

    private void send(String page, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        chain.doFilter(request, response);
        int status = response.getStatus();
        if (!LongForms.is(page, form) || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return;
        }
        if (status == HttpServletResponse.SC_FOUND) {
            forms.sent(page, form);
        } else {
            forms.keepShown(page, form);
        }
    }
}
