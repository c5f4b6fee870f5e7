package org.istmo.web.period;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.time.Periods;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** The addresses of months: {@code /periods}, {@code /periods/{office}/{month}} with what is open in it, and what is sent to them. */
@WebServlet("/periods/*")
@SuppressWarnings("NullAway.Init")
public class PeriodServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern MONTH =
            Pattern.compile("/([A-Z0-9-]{1,20})/([0-9]{4}-[0-9]{2})(?:/(close|reopen|unallocated))?");
    private static final String UNALLOCATED = "unallocated";

    @Inject
    private transient Periods periods;

    @Inject
    private transient Offices offices;

    @Inject
    private transient FormTaker taker;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (path(request).isEmpty()) {
            ByAddress.show("/period-list.xhtml", request, response);
            return;
        }
        Matcher path = matched(request);
        ShownMonth month = month(path);
        if (path.group(3) == null) {
            month.on(request);
            ByAddress.show("/period.xhtml", request, response);
        } else if (path.group(3).equals(UNALLOCATED)) {
            month.on(request);
            ByAddress.show("/month-unallocated.xhtml", request, response);
        } else {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(month.page());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher path = matched(request);
        if (path.group(3) == null || path.group(3).equals(UNALLOCATED)) {
            throw new Missing("page");
        }
        ShownMonth month = month(path);
        reader().mustActAs(Role.FINANCE, month.office());
        FilledForm form = taker.take(
                FilledForm.sent(request.getParameterMap()),
                RefusalWords::first,
                () -> done(path.group(3), month, FilledForm.sent(request.getParameterMap())));
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            month.on(request);
            ByAddress.show("/period.xhtml", request, response);
            return;
        }
        response.sendRedirect(month.page() + "?done=" + path.group(3));
    }

    private void done(String what, ShownMonth month, FilledForm form) {
        if (what.equals("close")) {
            ClosingForm said = FilledClosing.close(form);
            periods.close(reader(), month.office(), month.month(), said.reason(), said.onlyIfClear());
        } else {
            periods.reopen(reader(), month.office(), month.month(), FilledClosing.reason(form));
        }
    }

    private static Matcher matched(HttpServletRequest request) {
        Matcher path = MONTH.matcher(path(request));
        if (!path.matches()) {
            throw new Missing("page");
        }
        return path;
    }

    private ShownMonth month(Matcher path) {
        OfficeCode office = new OfficeCode(path.group(1));
        if (!offices.knows(office)) {
            throw new Missing("office");
        }
        try {
            YearMonth month = PeriodPath.month(path.group(2));
            return new ShownMonth(office, month);
        } catch (Invalid noMonth) {
            log(noMonth.detail());
            throw new Missing("month");
        }
    }
}
