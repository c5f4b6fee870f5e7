package org.istmo.web.period;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Missing;

/** The month of an office that a page is about, as its address named it. */
record ShownMonth(OfficeCode office, YearMonth month) {

    private static final String SHOWN = "org.istmo.month";

    void on(HttpServletRequest request) {
        request.setAttribute(SHOWN, this);
    }

    /** @throws Missing when the page was not asked for by the address of a month */
    static ShownMonth of(HttpServletRequest request) {
        if (request.getAttribute(SHOWN) instanceof ShownMonth shown) {
            return shown;
        }
        throw new Missing("page");
    }

    String page() {
        return PeriodPath.page(office, month);
    }
}
