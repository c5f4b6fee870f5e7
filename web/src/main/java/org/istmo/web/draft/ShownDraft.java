package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.web.account.SignedIn;
import org.istmo.web.page.Once;
import org.istmo.web.report.ReportLine;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/** The report whose draft is shown: to the staff alone. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownDraft {

    /** The one type of reports that officers write for. */
    private static final String WRITTEN = "donor-progress";

    private static final String ID = "org.istmo.draft";

    private SignedIn signedIn;
    private Reports reports;
    private Agreements agreements;
    private ReportLines lines;
    private HttpServletRequest request;
    private @Nullable Report found;
    private final Once<ReportLine> line =
            Once.of(() -> lines.of(List.of(report()), scope()).get(0));

    protected ShownDraft() {}

    @Inject
    public ShownDraft(
            SignedIn signedIn, Reports reports, Agreements agreements, ReportLines lines, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.agreements = agreements;
        this.lines = lines;
        this.request = request;
    }

    /** @throws Missing when there is none, or the reader is no staff */
    void name(long id) {
        if (!reader().isStaff()) {
            throw new Missing("page");
        }
        request.setAttribute(ID, id);
        report();
    }

    Reader reader() {
        return signedIn.reader();
    }

    Scope scope() {
        return Scope.of(reader());
    }

    Report report() {
        Report one = found;
        if (one == null) {
            one = reports.withId(scope(), request.getAttribute(ID) instanceof Long id ? id : -1);
            found = one;
        }
        return one;
    }

    ReportLine line() {
        return line.get();
    }

    String href() {
        return "/reports/" + report().id();
    }

    /** Whether it is in front of the office: not made yet, or made and not issued. */
    boolean isOpen() {
        return report().status() == Status.DRAFT || report().status() == Status.IN_CLEARANCE;
    }

    /** Whether officers write for reports of its type. */
    static boolean isWritten(Report report) {
        return report.type().equals(WRITTEN);
    }

    /** What it is about: its agreement, or those of its donor that live in its period; by number. */
    List<Agreement> agreements() {
        Report report = report();
        return agreements.all(scope()).stream()
                .filter(agreement -> report.scopeKind() == ScopeKind.GRANT
                        ? agreement.number().equals(report.scopeKey())
                        : agreement.donor().equals(report.scopeKey())
                                && !agreement.start().isAfter(report.to())
                                && !agreement.end().isBefore(report.from()))
                .sorted(Comparator.comparing(Agreement::number))
                .toList();
    }

    /** @throws Missing when it is not about that one */
    Agreement agreement(long id) {
        return agreements().stream()
                .filter(agreement -> agreement.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("agreement"));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    @Nullable
    Object attribute(String name) {
        return request.getAttribute(name);
    }
}
