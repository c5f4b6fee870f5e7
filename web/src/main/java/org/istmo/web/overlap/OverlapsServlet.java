package org.istmo.web.overlap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.overlap.Notices;
import org.istmo.domain.overlap.Overlap;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** {@code /overlaps}: the queue of pairs, each pair with its decision, and notices of others' decisions. */
@WebServlet("/overlaps/*")
@SuppressWarnings("NullAway.Init")
public class OverlapsServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/overlaps";
    private static final String START = "/";
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})(?:/(decision|reversal))?");
    private static final Pattern NOTICE = Pattern.compile("/notices/(\\d{1,18})/read");

    @Inject
    private transient Overlaps overlaps;

    @Inject
    private transient OverlapDesk desk;

    @Inject
    private transient Notices notices;

    @Inject
    private transient RefusalWords words;

    /** A donor's verifier has nothing here but that a notice of their own, which stands at their start, was read. */
    @Override
    protected boolean opensTo(Reader reader, String path) {
        return reader.isStaff()
                || reader.is(Role.VERIFIER) && NOTICE.matcher(path).matches();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/overlap-list.xhtml", request, response);
        } else if (one.matches() && one.group(2) == null) {
            show(seen(one.group(1)), request, response);
        } else if (one.matches()) {
            // Where a button was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(HERE + "/" + seen(one.group(1)).id());
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher one = ONE.matcher(path(request));
        Matcher notice = NOTICE.matcher(path(request));
        if (notice.matches()) {
            notices.read(reader(), Long.parseLong(notice.group(1)));
            response.sendRedirect(reader().offices().isEmpty() ? START : HERE);
        } else if (one.matches() && one.group(2) != null) {
            take(seen(one.group(1)), one.group(2).equals("decision"), request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void take(Overlap seen, boolean decides, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            if (decides) {
                desk.decide(reader(), seen.id(), JsonForm.of(FilledDecision.body(form)));
            } else {
                desk.reverse(reader(), seen.id(), JsonForm.of(FilledDecision.reversal(form)));
            }
            String asked = OverlapQuery.of(request::getParameter).asked();
            response.sendRedirect(HERE + "/" + seen.id() + "?done=" + (decides ? "decided" : "reversed")
                    + (asked.isEmpty() ? "" : "&" + asked));
            return;
        } catch (Invalid wrong) {
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, FilledDecision::field)));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Conflict meanwhile) {
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(Map.of(FilledForm.WHOLE, words.of(meanwhile))));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        show(seen(String.valueOf(seen.id())), request, response);
    }

    private static void show(Overlap overlap, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(OverlapPage.OVERLAP, overlap);
        ByAddress.show("/overlap.xhtml", request, response);
    }

    private Overlap seen(String id) {
        return overlaps.withId(Scope.of(reader()), Long.parseLong(id));
    }
}
