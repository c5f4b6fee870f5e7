package org.istmo.web.cutoff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.cutoff.CutOffs;
import org.istmo.web.account.SignedIn;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /cut-off}: for auditors, finance, and donors' verifiers over what they are engaged for. */
@WebServlet("/cut-off")
@SuppressWarnings("NullAway.Init")
public class CutOffServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient CutOffs cutOffs;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.AUDITOR, Role.FINANCE, Role.VERIFIER);
        String office = CutOffPage.office(request);
        Optional<YearMonth> month = CutOffPage.month(request);
        if (!office.isEmpty() && month.isPresent()) {
            test(Scope.auditing(reader), new OfficeCode(office), month.get(), request);
        } else if (request.getParameter("office") != null) {
            request.setAttribute(CutOffPage.FAULT, office.isEmpty() ? "cutOff.fault.office" : "cutOff.fault.month");
        }
        if (request.getAttribute(CutOffPage.FAULT) != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        ByAddress.show("/cut-off-test.xhtml", request, response);
    }

    private void test(Scope scope, OfficeCode office, YearMonth month, HttpServletRequest request) {
        try {
            request.setAttribute(CutOffPage.TEST, cutOffs.of(scope, office, month, CutOffPage.days(request)));
        } catch (Missing none) {
            log(none.detail());
            request.setAttribute(CutOffPage.FAULT, "cutOff.fault.office");
        } catch (Invalid outside) {
            log(outside.detail());
            request.setAttribute(CutOffPage.FAULT, "cutOff.fault.engagement");
        }
    }
}
