package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.web.account.SignedIn;

/** The report whose page is shown, or which stands in the room that is. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownReport {

    private static final String ID = "org.istmo.report";

    private SignedIn signedIn;
    private Reports reports;
    private HttpServletRequest request;
    private Optional<Report> found = Optional.empty();

    protected ShownReport() {}

    @Inject
    public ShownReport(SignedIn signedIn, Reports reports, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.request = request;
    }

    /** Names the report that the page is about: one that its reader sees. */
    public static void name(HttpServletRequest request, Report report) {
        request.setAttribute(ID, report.id());
    }

    boolean isNamed() {
        return request.getAttribute(ID) instanceof Long;
    }

    /** @throws org.istmo.domain.problem.Missing when there is none or it is not the reader's to see */
    Report report() {
        if (found.isEmpty()) {
            long id = request.getAttribute(ID) instanceof Long given ? given : -1;
            found = Optional.of(reports.withId(scope(), id));
        }
        return found.get();
    }

    Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
