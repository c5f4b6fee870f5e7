package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Reports;
import org.istmo.web.account.SignedIn;

/** {@code /reports/{id}}: one report, at the address that its pages print. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportPage {

    static final String ID = "org.istmo.report";

    private SignedIn signedIn;
    private Reports reports;
    private ReportLines lines;
    private HttpServletRequest request;

    protected ReportPage() {}

    @Inject
    public ReportPage(SignedIn signedIn, Reports reports, ReportLines lines, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.lines = lines;
        this.request = request;
    }

    /** @throws org.istmo.domain.problem.Missing when there is none or it is not the reader's to see */
    public ReportLine getReport() {
        Scope scope = Scope.of(signedIn.reader());
        long id = request.getAttribute(ID) instanceof Long given ? given : -1;
        return lines.of(List.of(reports.withId(scope, id)), scope).get(0);
    }
}
