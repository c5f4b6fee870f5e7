package org.istmo.web.unsent;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.unsent.UnsentForm;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.account.AwayForms;
import org.istmo.web.account.ReturnAddress;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.Refusals;
import org.istmo.web.form.FormWords;
import org.istmo.web.language.Reading;

/**
 * Shows a form as it was sent when the session of its writer was over, on the page that it stood on, whoever wrote that page; where there is none any more, on the
 * nearest one above it. Nothing is done by that. Sent once more, it is let go of.
 */
@WebFilter("/*")
@SuppressWarnings("NullAway.Init")
public class FormsComeBack extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<Integer> SHOWN_AGAIN = Set.of(
            HttpServletResponse.SC_BAD_REQUEST,
            HttpServletResponse.SC_CONFLICT,
            HttpServletResponse.SC_PRECONDITION_FAILED);

    private final transient SignedIn signedIn;
    private final transient UnsentForms forms;
    private final transient Reading reading;

    @Inject
    public FormsComeBack(SignedIn signedIn, UnsentForms forms, Reading reading) {
        this.signedIn = signedIn;
        this.forms = forms;
        this.reading = reading;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Reader> reader = request.getServletPath().startsWith("/api") || isUnmarked(request)
                ? Optional.empty()
                : signedIn.someone();
        if (reader.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            if (isSeen(response.getStatus())) {
                forms.drop(reader.get(), AwayForms.KEPT + request.getRequestURI());
            }
        } else {
            show(reader.get(), request, response, chain);
        }
    }

    /** Whether it was taken, or is shown as it was typed with what is wrong. */
    private static boolean isSeen(int status) {
        return status < HttpServletResponse.SC_BAD_REQUEST || SHOWN_AGAIN.contains(status);
    }

    private static boolean isUnmarked(HttpServletRequest request) {
        boolean form = request.getMethod().equals("POST")
                && Optional.ofNullable(request.getContentType())
                        .orElse("")
                        .startsWith("application/x-www-form-urlencoded");
        return !(form || request.getMethod().equals("GET")) || request.getParameter(FormWords.AWAY) == null;
    }

    private void show(Reader reader, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String action = request.getParameter(FormWords.AWAY);
        Optional<UnsentForm> kept = forms.of(reader, AwayForms.KEPT + action);
        if (kept.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HeldAnswer held = new HeldAnswer(response, to -> FormWords.marked(to, action));
        chain.doFilter(request, held);
        if (response.isCommitted()) {
            return;
        }
        request.setAttribute(Refusals.STATUS, held.getStatus());
        if (held.isNothing() && request.getRequestURI().length() > 1) {
            response.sendRedirect(ReturnAddress.of(above(request.getRequestURI(), action)));
        } else if (held.refused() != 0) {
            response.sendError(held.refused());
        } else {
            byte[] all = held.page()
                    .map(page -> new AwayPage(
                                    action,
                                    address(request),
                                    FormWords.read(kept.get().words()),
                                    reading)
                            .over(page))
                    .map(page -> page.getBytes(StandardCharsets.UTF_8))
                    .orElseGet(held::bytes);
            response.setContentLength(all.length);
            response.getOutputStream().write(all);
        }
    }

    private static String above(String path, String action) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        return FormWords.marked(parent.isEmpty() ? "/" : parent, action);
    }

    /** Of the page, without the mark. */
    private static String address(HttpServletRequest request) {
        return FormWords.unmarked(request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(asked -> "?" + asked)
                        .orElse(""));
    }
}
